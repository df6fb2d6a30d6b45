# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every compiler flag of the project stands on this one target, linked privately.
add_library(landfall_options INTERFACE)
target_compile_features(landfall_options INTERFACE cxx_std_20)
target_compile_options(landfall_options INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    # Compiled together, what one file has is in sight of the others, whose parameters may shadow it.
    $<$<NOT:$<BOOL:${LANDFALL_UNITE}>>:-Wshadow>
    $<$<BOOL:${LANDFALL_WERROR}>:-Werror>)
target_compile_definitions(landfall_options INTERFACE
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    LANDFALL_VERSION="${PROJECT_VERSION}")

if(LANDFALL_SANITIZE)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Between the sanitizer's own checks GCC 12 loses sight of what was assigned in a coroutine.
        # The release build, without them, does warn.
        target_compile_options(landfall_options INTERFACE -Wno-maybe-uninitialized)
    endif()
    set(sanitize -fsanitize=${LANDFALL_SANITIZE} -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    # Lines are enough for their reports; the rest takes a third of the compiler's time.
    set(lines $<IF:$<CXX_COMPILER_ID:GNU>,-g1,-gline-tables-only>)
    if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
        # Clang 14 refuses every file with a coroutine otherwise.
        list(APPEND sanitize -fno-sanitize=function)
    endif()
    target_compile_options(landfall_options INTERFACE ${sanitize} ${lines} -O1)
    target_link_options(landfall_options INTERFACE ${sanitize})
endif()

# Reading the headers of Qt and QCoro takes most of a compiler's time. With LANDFALL_PRECOMPILE they
# are read once for everything that calls landfall_precompile(); the tests have QtTest besides.
option(LANDFALL_PRECOMPILE "Precompile the headers of Qt" OFF)

function(landfall_add_precompiled name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK;HEADERS")
    set(source ${CMAKE_BINARY_DIR}/${name}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// Carries precompiled headers.\n")
    add_library(${name} OBJECT ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name}
        PRIVATE landfall_options Qt6::Network QCoro6::Core ${arg_LINK})
    target_precompile_headers(${name} PRIVATE
        <QCoreApplication> <QCoroTask> <QDateTime> <QHash> <QJsonArray> <QJsonObject> <QList> <QMap>
        <QNetworkReply> <QObject> <QPointer> <QString> <QUrl>
        <algorithm> <chrono> <memory> <optional> ${arg_HEADERS})
endfunction()

# landfall_precompile(TARGET [FROM]): FROM is landfall_precompiled unless told.
function(landfall_precompile target)
    if(LANDFALL_PRECOMPILE)
        set(from ${ARGN} landfall_precompiled)
        list(GET from 0 from)
        target_precompile_headers(${target} REUSE_FROM ${from})
    endif()
endfunction()

if(LANDFALL_PRECOMPILE)
    landfall_add_precompiled(landfall_precompiled)
endif()
