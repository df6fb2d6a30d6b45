# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later

# With LANDFALL_UNITE several files of a target are compiled in one go: what they include is read, and
# the templates they use are made, once for all of them. That halves what the compiler takes. The dev
# preset and clang-tidy compile every file alone, which finds a missing #include.
option(LANDFALL_UNITE "Compile several files of the programs in one go" OFF)

# More files need memory and leave too little for the last core.
set(LANDFALL_UNITE_FILES 8 CACHE STRING "How many files at most are compiled in one go")

# landfall_own_names(VARIABLE file): what a file may have in an anonymous namespace, which two files
# that are compiled in one go cannot both have.
function(landfall_own_names variable file)
    file(READ ${file} text)
    # Neither may stand in an element of a list.
    string(REPLACE ";" "=" text "${text}")
    string(REGEX REPLACE "[][]" " " text "${text}")
    string(REGEX MATCHALL
        "\n[A-Za-z][A-Za-z0-9_:<>,*& ]*[ *&>][A-Za-z0-9_]+ *[\n={(]" declarations "${text}")
    list(FILTER declarations EXCLUDE REGEX "^\n(namespace|using namespace|template) ")
    list(TRANSFORM declarations REPLACE "[ \n={(]+$" "")
    list(TRANSFORM declarations REPLACE ".*[ *&>]" "")
    list(REMOVE_DUPLICATES declarations)
    set(${variable} ${declarations} PARENT_SCOPE)
endfunction()

# landfall_unite(TARGET [TEXT] [APART file...])
#
# Puts the target's files into groups in which no name clashes. TEXT: each file's `struct Text`, the
# context of its translations, gets a name of its own, so that it does not count; nothing else in the
# target may be called Text. APART names files that cannot share.
function(landfall_unite target)
    if(NOT LANDFALL_UNITE)
        return()
    endif()
    cmake_parse_arguments(PARSE_ARGV 1 arg "TEXT" "" "APART")
    get_target_property(files ${target} SOURCES)
    list(FILTER files INCLUDE REGEX "\\.cpp$")
    if(arg_APART)
        list(REMOVE_ITEM files ${arg_APART})
    endif()
    set(groups 0)
    foreach(file IN LISTS files)
        landfall_own_names(names ${CMAKE_CURRENT_SOURCE_DIR}/${file})
        if(arg_TEXT)
            list(REMOVE_ITEM names Text)
        endif()
        set(group 0)
        set(found FALSE)
        while(NOT found)
            math(EXPR group "${group} + 1")
            set(found TRUE)
            if(group GREATER groups)
                set(groups ${group})
                set(files_${group} 0)
                set(names_${group} "")
            elseif(files_${group} EQUAL LANDFALL_UNITE_FILES)
                set(found FALSE)
            else()
                foreach(name IN LISTS names)
                    if(name IN_LIST names_${group})
                        set(found FALSE)
                        break()
                    endif()
                endforeach()
            endif()
        endwhile()
        math(EXPR files_${group} "${files_${group}} + 1")
        list(APPEND names_${group} ${names})
        set_source_files_properties(${file} PROPERTIES UNITY_GROUP ${target}_${group})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    if(arg_TEXT)
        set_target_properties(${target} PROPERTIES
            UNITY_BUILD_UNIQUE_ID LANDFALL_FILE
            UNITY_BUILD_CODE_BEFORE_INCLUDE "#define LANDFALL_JOINED(a, b) a##b
#define LANDFALL_JOIN(a, b) LANDFALL_JOINED(a, b)
#define Text LANDFALL_JOIN(Text_, LANDFALL_FILE)"
            UNITY_BUILD_CODE_AFTER_INCLUDE "#undef Text")
    endif()
    # GCC takes an included file for a header, in which an anonymous namespace would be a mistake.
    target_compile_options(${target} PRIVATE
        $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endfunction()
