# libnoticeclock.a: all modules and the rules in one archive, for programs that embed noticeclock. What it needs of other
# libraries the installed package looks for (noticeclock-config.cmake.in).

get_property(modules GLOBAL PROPERTY NOTICECLOCK_MODULES)
set(objects "$<TARGET_OBJECTS:noticeclock_rules>")
foreach(module ${modules})
    list(APPEND objects "$<TARGET_OBJECTS:${module}>")
endforeach()

add_library(libnoticeclock STATIC ${objects})
set_target_properties(libnoticeclock PROPERTIES OUTPUT_NAME noticeclock EXPORT_NAME noticeclock LINKER_LANGUAGE CXX)
target_compile_features(libnoticeclock INTERFACE cxx_std_20)
target_include_directories(libnoticeclock INTERFACE
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)

set(NOTICECLOCK_PACKAGES yaml-cpp simdjson Threads)
set(needed yaml-cpp simdjson::simdjson noticeclock::utf8proc noticeclock::nettle Threads::Threads)
if(NOT FMT MATCHES header-only)
    list(APPEND NOTICECLOCK_PACKAGES fmt)
    list(APPEND needed fmt::fmt)
endif()
foreach(library ${needed})
    target_link_libraries(libnoticeclock INTERFACE $<INSTALL_INTERFACE:${library}>)
endforeach()
if(NOTICECLOCK_SANITIZE)
    target_link_options(libnoticeclock INTERFACE -fsanitize=address,undefined)
endif()
