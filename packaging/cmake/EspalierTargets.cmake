# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One room of the house = one static library with an alias.

# Half of what a file costs is reading Qt's headers and those of the standard library. Clang reads them from a precompiled
# one as it needs them; GCC maps all of its 200 MB into every compiler, which costs more kernel time than it saves. So GCC
# goes without, and tells whether every file includes what it uses (.ci/run builds the programs with it, too).
# Each list holds the one before it: what a room below may not include, its precompiled header does not hold either.
set(ESPALIER_HEADERS_core <algorithm> <array> <atomic> <charconv> <chrono> <cmath> <cstring> <filesystem> <functional> <limits>
    <map> <memory> <mutex> <numeric> <optional> <random> <set> <span> <string> <string_view> <unordered_map> <utility> <variant>
    <vector>
    <QBuffer> <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QLocale> <QMap> <QMimeData> <QObject> <QPointer> <QProcess> <QRegularExpression> <QSet> <QString>
    <QStringList> <QTemporaryDir> <QTextStream> <QTimer> <QUrl> <QVariant>)
set(ESPALIER_HEADERS_picture ${ESPALIER_HEADERS_core} <QColor> <QFont> <QFontMetricsF> <QGuiApplication> <QIcon> <QImage>
    <QPainter> <QPainterPath> <QPixmap> <QTextDocument> <QTextLayout> <QUndoStack>)
set(ESPALIER_HEADERS_desktop ${ESPALIER_HEADERS_picture} <QAccessible> <QAction> <QApplication> <QClipboard> <QComboBox> <QDialog>
    <QFrame> <QHBoxLayout> <QKeyEvent> <QLabel> <QLineEdit> <QMainWindow> <QMenu> <QPlainTextEdit> <QPushButton> <QScrollArea>
    <QScrollBar> <QSettings> <QStyle> <QStyledItemDelegate> <QTextBlock> <QToolButton> <QVBoxLayout> <QVariantAnimation>
    <QWidget> <QtConcurrentRun>)

# espalier_precompiled(<target> <room> [programs|tests]): the target is compiled with the precompiled header of that room,
# which has its own or shares the one of core. The first target of a kind makes it, the others share it; tests are compiled
# with other options than what they test, and so have theirs.
function(espalier_precompiled target room)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        return()
    endif()
    set(kind programs)
    if(ARGC GREATER 2)
        set(kind ${ARGV2})
    endif()
    set(headers core)
    if(DEFINED ESPALIER_HEADERS_${room})
        set(headers ${room})
    endif()
    get_property(owner GLOBAL PROPERTY ESPALIER_PRECOMPILED_${kind}_${headers})
    if(owner)
        target_precompile_headers(${target} REUSE_FROM ${owner})
    else()
        target_precompile_headers(${target} PRIVATE ${ESPALIER_HEADERS_${headers}})
        set_property(GLOBAL PROPERTY ESPALIER_PRECOMPILED_${kind}_${headers} ${target})
    endif()
    # Its own check of times would refuse a header whose system was unpacked anew; ninja looks at them already.
    target_compile_options(${target} PRIVATE "SHELL:-Xclang -fno-pch-timestamp")
endfunction()

# espalier_test_code(<target> <room>): what only tests run. Optimizing it costs half of its compiler's time, and nothing
# waits for it: what takes long in a test is in the rooms.
function(espalier_test_code target room)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Debug>:-O0>)
    espalier_precompiled(${target} ${room} tests)
endfunction()

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
    espalier_precompiled(espalier_${name} ${name})
    # A dozen files are read as one: what no precompiled header holds is read once. So names in unnamed namespaces are
    # unique within a room (house_rules.py tells).
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
    espalier_test_code(${program} ${room})
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
