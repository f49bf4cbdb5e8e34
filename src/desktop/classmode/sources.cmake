# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    classmode/classcodedialog.cpp classmode/classcodedialog.h
    classmode/classmode.cpp classmode/classmode.h
    classmode/classmodedialog.cpp classmode/classmodedialog.h
    classmode/classreset.cpp classmode/classreset.h
    classmode/classresetdialog.cpp classmode/classresetdialog.h
    classmode/classroom.cpp classmode/classroom.h
    classmode/largepointer.cpp classmode/largepointer.h
    classmode/textzoom.cpp classmode/textzoom.h
)
