# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    explanation/contenteditor.cpp explanation/contenteditor.h
    explanation/explanationbar.cpp explanation/explanationbar.h
    explanation/explanationcolumn.cpp
    explanation/explanationformats.cpp explanation/explanationformats.h
    explanation/explanationhistory.cpp explanation/explanationhistory.h
    explanation/explanationpage.cpp explanation/explanationpage.h
    explanation/explanationpanel.cpp explanation/explanationpanel.h
    explanation/explanationpanelways.cpp
    explanation/explanationview.cpp explanation/explanationview.h
    explanation/explanationviewframes.cpp
    explanation/explanationwriter.cpp explanation/explanationwriter.h
    explanation/explanationwriterparts.cpp
    explanation/guidedrawing.cpp explanation/guidedrawing.h
    explanation/likelytopic.cpp explanation/likelytopic.h
    explanation/linenumbers.cpp explanation/linenumbers.h
    explanation/linkresolver.cpp explanation/linkresolver.h
    explanation/markdownedit.cpp explanation/markdownedit.h
    explanation/nodefacts.cpp explanation/nodefacts.h
    explanation/nodetextedit.cpp explanation/nodetextedit.h
    explanation/notespage.cpp explanation/notespage.h
    explanation/pathlabel.cpp explanation/pathlabel.h
    explanation/sourcecolours.cpp explanation/sourcecolours.h
    explanation/sourcehighlighter.h
    explanation/tagedit.cpp explanation/tagedit.h
    explanation/topicbanner.cpp explanation/topicbanner.h
    explanation/wordcard.cpp explanation/wordcard.h
)

# Beside the program while it is built, among its libraries once installed; the program finds either.
file(RELATIVE_PATH fromPrograms "${CMAKE_INSTALL_FULL_BINDIR}" "${CMAKE_INSTALL_FULL_LIBDIR}/espalier")
set_source_files_properties(explanation/sourcecolours.cpp PROPERTIES COMPILE_DEFINITIONS ESPALIER_PLUGIN_FOLDER="${fromPrograms}")
if(TARGET KF6::SyntaxHighlighting)
    add_library(espalier_highlighter MODULE explanation/highlighterplugin.cpp explanation/sourcehighlighter.h)
    target_include_directories(espalier_highlighter PRIVATE "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(espalier_highlighter PRIVATE espalier_options Qt6::Gui KF6::SyntaxHighlighting)
    set_target_properties(espalier_highlighter PROPERTIES PREFIX "" AUTOUIC OFF)
    install(TARGETS espalier_highlighter LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/espalier")
endif()
