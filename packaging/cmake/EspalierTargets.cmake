# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One room of the house = one static library with an alias.

# espalier_room(<name> SOURCES … LINK <public libraries…> [PRIVATE_LINK …])
# makes the library espalier_<name> and its alias Espalier::<Name>; every room includes as "room/file.h".
function(espalier_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "SOURCES;LINK;PRIVATE_LINK")
    add_library(espalier_${name} STATIC ${room_SOURCES})
    string(SUBSTRING ${name} 0 1 first)
    string(SUBSTRING ${name} 1 -1 rest)
    string(TOUPPER ${first} first)
    add_library(Espalier::${first}${rest} ALIAS espalier_${name})
    target_include_directories(espalier_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(espalier_${name} PUBLIC ${room_LINK} PRIVATE espalier_options ${room_PRIVATE_LINK})
    # Reading Qt's headers costs more than compiling what a file of ours says: a dozen files are read as one. So names in
    # unnamed namespaces are unique within a room (house_rules.py tells). Precompiled headers of Qt took a third of a
    # gigabyte, and a second or two of kernel time for each file that was compiled with them.
    set_target_properties(espalier_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    set_property(GLOBAL APPEND PROPERTY ESPALIER_TRANSLATED_TARGETS espalier_${name})
endfunction()

# espalier_test(<tst_name> SOURCES … LINK <libraries…> [LABELS …] [TIMEOUT seconds])
# A QtTest program that runs without a window system.
function(espalier_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "GUI" "TIMEOUT" "SOURCES;LINK;LABELS")
    if(NOT test_SOURCES)
        set(test_SOURCES ${name}.cpp)
    endif()
    add_executable(${name} ${test_SOURCES})
    target_link_libraries(${name} PRIVATE espalier_options Qt6::Test espalier_testsupport ${test_LINK})
    # Only where they are used: a path on the command line keeps ccache from helping another clone.
    foreach(source IN LISTS test_SOURCES)
        file(STRINGS ${source} uses REGEX "ESPALIER_(SOURCE_DIR|TEST_DATA)")
        if(uses)
            set_property(SOURCE ${source} APPEND PROPERTY COMPILE_DEFINITIONS
                ESPALIER_SOURCE_DIR="${PROJECT_SOURCE_DIR}" ESPALIER_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
        endif()
    endforeach()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT test_TIMEOUT)
        set(test_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${test_TIMEOUT} LABELS "${test_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
