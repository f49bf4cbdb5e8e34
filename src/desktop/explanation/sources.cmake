# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    explanation/contenteditor.cpp explanation/contenteditor.h
    explanation/explanation.cpp explanation/explanation.h
    explanation/explanationformats.cpp explanation/explanationformats.h
    explanation/explanationpanel.cpp explanation/explanationpanel.h
    explanation/explanationview.cpp explanation/explanationview.h
    explanation/explanationwriter.cpp explanation/explanationwriter.h
    explanation/nodetextedit.cpp explanation/nodetextedit.h
    explanation/richtext.cpp explanation/richtext.h
    explanation/sourcecolours.cpp explanation/sourcecolours.h
)
target_link_libraries(espalier_desktop PRIVATE PkgConfig::md4c)
if(TARGET KF6::SyntaxHighlighting)
    target_link_libraries(espalier_desktop PRIVATE KF6::SyntaxHighlighting)
    set_source_files_properties(explanation/sourcecolours.cpp PROPERTIES COMPILE_DEFINITIONS ESPALIER_HAS_SYNTAX_HIGHLIGHTING)
endif()
