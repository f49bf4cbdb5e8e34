# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a preset may ask for. Presets set these; nobody else needs to.

option(ESPALIER_WERROR "Warnings are errors" OFF)
option(ESPALIER_FUZZERS "Build the fuzzers (clang)" OFF)
option(ESPALIER_BENCHMARKS "Build the benchmarks (Google Benchmark)" OFF)
option(ESPALIER_COVERAGE "Count which lines run (gcov)" OFF)
set(ESPALIER_SANITIZE "" CACHE STRING "Sanitizers, e.g. address;undefined or thread")

add_library(espalier_options INTERFACE)
target_compile_definitions(espalier_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_UP_TO=0x060800
    ESPALIER_VERSION="${PROJECT_VERSION}")
target_compile_options(espalier_options INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wold-style-cast
    -Wnull-dereference -Wextra-semi -Wunused -Wvla -Wformat=2
    -Wno-missing-field-initializers # designated initialisers leave members at their defaults on purpose
    $<$<BOOL:${ESPALIER_WERROR}>:-Werror>)
# A batch includes its sources by absolute paths, which would stand in every assertion: another clone's ccache could not help.
target_compile_options(espalier_options INTERFACE "-fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # The null-dereference warning of GCC 14 cries wolf inside Qt's containers as soon as it optimises.
    # In a batch of sources read as one, a local variable may be called like another file's helper, and GCC takes a type of
    # an unnamed namespace for one of a header: these two warnings are about what it cannot know. Clang has no such middle
    # way for shadows, and leaves them to GCC.
    target_compile_options(espalier_options INTERFACE -Wno-null-dereference -Wshadow=local -Wno-subobject-linkage)
endif()
foreach(sanitizer IN LISTS ESPALIER_SANITIZE)
    target_compile_options(espalier_options INTERFACE -fsanitize=${sanitizer} -fno-omit-frame-pointer)
    target_link_options(espalier_options INTERFACE -fsanitize=${sanitizer})
endforeach()
if("undefined" IN_LIST ESPALIER_SANITIZE)
    target_compile_options(espalier_options INTERFACE -fno-sanitize-recover=undefined)
endif()
if(ESPALIER_COVERAGE)
    target_compile_options(espalier_options INTERFACE --coverage)
    target_link_options(espalier_options INTERFACE --coverage)
endif()
