# Two Debian packages by `cpack -G DEB`: noticeclock, the program; libnoticeclock-dev, for programs that embed it. `./dev package`
# makes and tries them.

set(NOTICECLOCK_MAINTAINER "noticeclock maintainers <maintainers@noticeclock.example>" CACHE STRING "Maintainer of the packages")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME noticeclock)
set(CPACK_PACKAGE_CONTACT ${NOTICECLOCK_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program library)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/deb_contents.cmake)
configure_file(packaging/debian/changelog.in ${PROJECT_BINARY_DIR}/debian-changelog @ONLY)
set(CPACK_NOTICECLOCK_CHANGELOG ${PROJECT_BINARY_DIR}/debian-changelog)
set(CPACK_NOTICECLOCK_COPYRIGHT ${PROJECT_SOURCE_DIR}/packaging/debian/copyright)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME noticeclock)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS tzdata)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
"breach notification duties and deadlines
Reads one file with the facts of a personal-data breach and says whom must
be told, by when, saying what, and why: duties, deadlines and the content of
each notice under data protection, sector and contract law, with citations
and the arithmetic of every date. In English and Japanese.")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libnoticeclock-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS
    "libyaml-cpp-dev, libsimdjson-dev, libutf8proc-dev, nettle-dev, libfmt-dev, tzdata")
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION
"breach notification duties and deadlines, to be embedded
The library of noticeclock: loads the rules once and says for any number of
incidents what is owed to whom and by when, as values or as JSON. Header,
static library, CMake package and an example.")

include(CPack)
