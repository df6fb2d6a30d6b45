# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later

# landfall_add_provider(TARGET CLASS_NAME Name [LINK lib...] SOURCES file...)
#
# Makes a provider plugin: a shared library that landfall and landfall-cli find at run time. The
# class named by CLASS_NAME carries Q_PLUGIN_METADATA with the provider's JSON file. Works in
# Landfall's own tree and, after find_package(Landfall), in anybody else's.
function(landfall_add_provider target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "CLASS_NAME" "SOURCES;LINK")
    qt_add_plugin(${target} SHARED CLASS_NAME ${arg_CLASS_NAME})
    target_sources(${target} PRIVATE ${arg_SOURCES})
    target_link_libraries(${target} PRIVATE Landfall::landfall_core ${arg_LINK})
    set_target_properties(${target} PROPERTIES
        LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${LANDFALL_PROVIDER_DIR}
        INSTALL_RPATH "$ORIGIN/../..")
    if(TARGET landfall_programs)
        add_dependencies(landfall_programs ${target})
    endif()
    install(TARGETS ${target} LIBRARY DESTINATION ${LANDFALL_PROVIDER_DIR} COMPONENT core)
endfunction()
