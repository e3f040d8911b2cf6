# Run by cpack between installing into a folder for each package and packing it: what Debian wants otherwise.

function(compress)
    execute_process(COMMAND gzip -9n ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(add_documents folder package)
    set(documents ${folder}/usr/share/doc/${package})
    file(MAKE_DIRECTORY ${documents})
    configure_file(${CPACK_NOTICECLOCK_COPYRIGHT} ${documents}/copyright COPYONLY)
    configure_file(${CPACK_NOTICECLOCK_CHANGELOG} ${documents}/changelog COPYONLY)
    compress(${documents}/changelog)
endfunction()

# Code of these was built in; their licences want their notices to go with it.
function(add_notices folder)
    foreach(package libcli11-dev libhowardhinnant-date-dev libkainjow-mustache-dev libfmt-dev libsimdjson-dev libyaml-cpp-dev)
        configure_file(/usr/share/doc/${package}/copyright ${folder}/${package} COPYONLY)
    endforeach()
endfunction()

set(program ${CPACK_TEMPORARY_DIRECTORY}/program)
set(library ${CPACK_TEMPORARY_DIRECTORY}/library)
add_documents(${program} noticeclock)
add_documents(${library} libnoticeclock-dev)
add_notices(${program}/usr/share/doc/noticeclock/notices)
add_notices(${library}/usr/share/doc/libnoticeclock-dev/notices)
file(GLOB pages ${program}/usr/share/man/man*/*)
compress(${pages})
file(REMOVE ${program}/usr/share/doc/noticeclock/CHANGELOG.md)
file(MAKE_DIRECTORY ${library}/usr/share/doc/libnoticeclock-dev)
file(RENAME ${library}/usr/share/doc/noticeclock/examples ${library}/usr/share/doc/libnoticeclock-dev/examples)
file(REMOVE_RECURSE ${library}/usr/share/doc/noticeclock)
file(GLOB archives ${library}/usr/lib/*/libnoticeclock.a)
execute_process(COMMAND strip --strip-debug --remove-section=.comment --remove-section=.note --enable-deterministic-archives
    ${archives} COMMAND_ERROR_IS_FATAL ANY)
