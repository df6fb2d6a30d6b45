# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later

cmake_minimum_required(VERSION 3.25)

# Installs BUILD below WORK, builds the sample provider against that, and has landfall-cli list it.
#
#     cmake -DBUILD=… -DWORK=… -DBINDIR=bin -DPROVIDER_DIR=lib/landfall/providers
#           -DGENERATOR=… -DCOMPILER=… [-DLAUNCHER=…] -P check.cmake

file(REMOVE_RECURSE ${WORK})
set(prefix ${WORK}/prefix)
set(sample ${WORK}/sample)
foreach(component IN ITEMS core dev cli)
    execute_process(
        COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix} --component ${component}
        OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endforeach()

set(launcher)
if(LAUNCHER)
    set(launcher -DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER})
endif()
execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${sample} -G ${GENERATOR}
        -DCMAKE_CXX_COMPILER=${COMPILER} ${launcher} -DCMAKE_PREFIX_PATH=${prefix}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${sample} COMMAND_ERROR_IS_FATAL ANY)

set(ENV{LANDFALL_PLUGIN_PATH} ${sample}/${PROVIDER_DIR})
execute_process(COMMAND ${prefix}/${BINDIR}/landfall-cli providers --json
    OUTPUT_VARIABLE document COMMAND_ERROR_IS_FATAL ANY)
string(JSON problems LENGTH ${document} problems)
string(JSON count LENGTH ${document} providers)
set(ids)
math(EXPR last "${count} - 1")
foreach(i RANGE ${last})
    string(JSON id GET ${document} providers ${i} id)
    list(APPEND ids ${id})
endforeach()
if(NOT problems EQUAL 0 OR NOT "sample" IN_LIST ids OR NOT "cloudflare-pages" IN_LIST ids)
    message(FATAL_ERROR "Expected cloudflare-pages and sample without problems, got ${document}")
endif()
