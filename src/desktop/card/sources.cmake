# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    card/cardplace.cpp card/cardplace.h
    card/nodecard.cpp card/nodecard.h
    card/nodecards.cpp card/nodecards.h
    card/nodepopup.cpp card/nodepopup.h
    card/pathcard.cpp card/pathcard.h
    card/pathpreview.cpp card/pathpreview.h
    card/phasechoice.cpp card/phasechoice.h
    card/selectionbar.cpp card/selectionbar.h
)
