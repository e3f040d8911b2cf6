# Shell completions, printed by the program itself, so that they offer what it understands.

set(completions)
foreach(shell bash zsh fish)
    set(script ${PROJECT_BINARY_DIR}/completions/noticeclock.${shell})
    add_custom_command(
        OUTPUT ${script}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/completions
        COMMAND noticeclock completion ${shell} > ${script}
        DEPENDS noticeclock
        VERBATIM)
    list(APPEND completions ${script})
endforeach()
add_custom_target(noticeclock_completions ALL DEPENDS ${completions})
