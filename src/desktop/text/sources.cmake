# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    text/linetext.cpp text/linetext.h
    text/textaccessible.cpp text/textaccessible.h
    text/textcaret.h
    text/textchanges.cpp text/textchanges.h
    text/textclipboard.cpp
    text/textcompletion.cpp text/textcompletion.h
    text/textcursor.cpp
    text/textdrag.cpp text/textdrag.h
    text/textediting.cpp text/textediting.h
    text/textkeys.cpp
    text/textlines.cpp text/textlines.h
    text/textpage.cpp text/textpage.h
    text/textreconcile.cpp text/textreconcile.h
    text/textview.cpp text/textview.h
    text/textviewinput.cpp
    text/textviewpaint.cpp
)
