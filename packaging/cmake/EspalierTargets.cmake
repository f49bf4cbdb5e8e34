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

# espalier_tests(<room> TESTS <tst_name…> LINK <libraries…> [SUPPORT <sources…>] [TIMEOUT seconds])
# One QtTest program tests_<room> of tst_<name>.cpp … and what they share; each is a test of its own for ctest, in a
# process of its own that runs without a window system. See tests/support/testprogram.h.
function(espalier_tests room)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "TIMEOUT" "TESTS;SUPPORT;LINK")
    set(program tests_${room})
    list(TRANSFORM test_TESTS APPEND .cpp OUTPUT_VARIABLE sources)
    add_executable(${program} ${sources} ${test_SUPPORT})
    set_target_properties(${program} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
    target_link_libraries(${program} PRIVATE espalier_options espalier_testprogram espalier_testsupport ${test_LINK})
    if(NOT test_TIMEOUT)
        set(test_TIMEOUT 600) # ends what hangs, even on a machine that is busy with something else
    endif()
    foreach(name IN LISTS test_TESTS)
        add_test(NAME ${name} COMMAND ${program} ${name})
        set_tests_properties(${name} PROPERTIES TIMEOUT ${test_TIMEOUT}
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false")
    endforeach()
endfunction()
