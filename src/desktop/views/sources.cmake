# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    views/draggeditems.cpp views/draggeditems.h
    views/droplabel.cpp views/droplabel.h
    views/dropwords.cpp views/dropwords.h
    views/emptystate.cpp views/emptystate.h
    views/expansion.h
    views/nameedit.cpp views/nameedit.h
    views/namefield.cpp views/namefield.h
)
