# What `cmake --install` puts where. Two components: the program, and what a program that embeds it needs to be built.

include(CMakePackageConfigHelpers)
set(NOTICECLOCK_ZSH_DIR ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE STRING "Where zsh looks for completions")
set(completions ${PROJECT_BINARY_DIR}/completions)

install(TARGETS noticeclock RUNTIME COMPONENT program)
install(FILES man/noticeclock.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES man/noticeclock-incident.5 man/noticeclock-rules.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5 COMPONENT program)
install(FILES ${completions}/noticeclock.bash RENAME noticeclock
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${completions}/noticeclock.zsh RENAME _noticeclock DESTINATION ${NOTICECLOCK_ZSH_DIR} COMPONENT program)
install(FILES ${completions}/noticeclock.fish
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)

# The program carries the rules; these are for reading.
install(DIRECTORY rules DESTINATION ${CMAKE_INSTALL_DATADIR}/noticeclock COMPONENT program)
install(DIRECTORY examples/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples COMPONENT program PATTERN library EXCLUDE)
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT licence)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/noticeclock)
install(TARGETS libnoticeclock EXPORT noticeclock-targets ARCHIVE COMPONENT library)
install(FILES include/noticeclock/noticeclock.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/noticeclock COMPONENT library)
install(EXPORT noticeclock-targets NAMESPACE noticeclock:: DESTINATION ${package_dir} COMPONENT library)
configure_package_config_file(packaging/noticeclock-config.cmake.in ${PROJECT_BINARY_DIR}/noticeclock-config.cmake
    INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/noticeclock-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/noticeclock-config.cmake ${PROJECT_BINARY_DIR}/noticeclock-config-version.cmake
    DESTINATION ${package_dir} COMPONENT library)
install(DIRECTORY examples/library DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples COMPONENT library)
