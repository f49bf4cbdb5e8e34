# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    present/presentation.cpp present/presentation.h
    present/ratiobox.cpp present/ratiobox.h
    present/slidemotion.cpp present/slidemotion.h
    present/slideoverlay.cpp present/slideoverlay.h
    present/slideshow.cpp present/slideshow.h
    present/slidestrip.cpp present/slidestrip.h
    present/slideview.cpp present/slideview.h
    present/slidewindow.cpp present/slidewindow.h
    present/speakerwindow.cpp present/speakerwindow.h
    present/stepdialog.cpp present/stepdialog.h
)
