# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    tree/layoutmodel.cpp tree/layoutmodel.h
    tree/noderoles.h
    tree/outlineaccessible.cpp tree/outlineaccessible.h
    tree/outlinedelegate.cpp tree/outlinedelegate.h
    tree/outlinedrag.cpp tree/outlinedrag.h
    tree/outlinedrop.cpp tree/outlinedrop.h
    tree/outlineghosts.cpp tree/outlineghosts.h
    tree/outlineheader.cpp tree/outlineheader.h
    tree/outlineinput.cpp
    tree/outlinepainter.cpp tree/outlinepainter.h
    tree/outlinerows.cpp tree/outlinerows.h
    tree/outlineselection.cpp tree/outlineselection.h
    tree/outlineview.cpp tree/outlineview.h
    tree/treepage.cpp tree/treepage.h
    tree/visibletree.cpp tree/visibletree.h
)
