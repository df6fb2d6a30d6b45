# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a plugin and the program must have in common besides the Qt version, which Qt checks itself:
# the layout of a coroutine's promise. It stands in the plugin's metadata, to be read before any of
# its code runs.
string(REGEX MATCH "^[0-9]+\\.[0-9]+" LANDFALL_PROVIDER_ABI "${QCoro6_VERSION}")
set(LANDFALL_PROVIDER_ABI "qcoro-${LANDFALL_PROVIDER_ABI}")

# landfall_add_provider(TARGET CLASS_NAME Name [LINK lib...] [OUTPUT folder] SOURCES file...)
#
# Makes a provider plugin: a shared library that landfall and landfall-cli find at run time. The
# class named by CLASS_NAME carries Q_PLUGIN_METADATA with the provider's JSON file. Works in
# Landfall's own tree and, after find_package(Landfall), in anybody else's. With OUTPUT the plugin
# is built into that folder and not installed.
function(landfall_add_provider target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "CLASS_NAME;OUTPUT" "SOURCES;LINK")
    qt_add_plugin(${target} SHARED CLASS_NAME ${arg_CLASS_NAME})
    target_sources(${target} PRIVATE ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE Landfall::landfall_core ${arg_LINK})
    set(output ${CMAKE_BINARY_DIR}/${LANDFALL_PROVIDER_DIR})
    if(arg_OUTPUT)
        set(output ${arg_OUTPUT})
    else()
        install(TARGETS ${target} LIBRARY DESTINATION ${LANDFALL_PROVIDER_DIR} COMPONENT core)
    endif()
    set_target_properties(${target} PROPERTIES
        AUTOMOC ON
        AUTOMOC_MOC_OPTIONS -Mabi=${LANDFALL_PROVIDER_ABI}
        LIBRARY_OUTPUT_DIRECTORY ${output}
        INSTALL_RPATH "$ORIGIN/../..")
    if(UNIX AND NOT APPLE AND NOT LANDFALL_SANITIZE)
        # What a plugin does not find shall fail its build, not its loading. A sanitizer's own
        # functions come with the program.
        target_link_options(${target} PRIVATE LINKER:-z,defs)
    endif()
    if(UNIX)
        # A plugin that others may write to is refused; a umask of 002 makes such.
        add_custom_command(TARGET ${target} POST_BUILD
            COMMAND chmod go-w $<TARGET_FILE:${target}> $<TARGET_FILE_DIR:${target}>
            VERBATIM)
    endif()
endfunction()
