# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every compiler flag of the project stands on this one target, linked privately.
add_library(landfall_options INTERFACE)
target_compile_features(landfall_options INTERFACE cxx_std_20)
target_compile_options(landfall_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
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
    set(sanitize -fsanitize=${LANDFALL_SANITIZE} -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
        # Clang 14 refuses every file with a coroutine otherwise.
        list(APPEND sanitize -fno-sanitize=function)
    endif()
    target_compile_options(landfall_options INTERFACE ${sanitize} -O1)
    target_link_options(landfall_options INTERFACE ${sanitize})
endif()
