# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    views/draggeditems.cpp views/draggeditems.h
    views/dragview.h
    views/droplabel.cpp views/droplabel.h
    views/dropwords.cpp views/dropwords.h
    views/editabletext.h
    views/emptystate.cpp views/emptystate.h
    views/expansion.h
    views/layoutview.cpp views/layoutview.h
    views/nameedit.cpp views/nameedit.h
    views/namefield.cpp views/namefield.h
    views/nodeaccessible.cpp views/nodeaccessible.h
    views/nodedrag.cpp views/nodedrag.h
    views/nodefolding.cpp views/nodefolding.h
    views/nodekeys.cpp views/nodekeys.h
    views/nodenaming.cpp views/nodenaming.h
    views/nodetreeaccessible.cpp views/nodetreeaccessible.h
    views/nodeview.h
    views/phasemarkbutton.cpp views/phasemarkbutton.h
    views/phasemenu.cpp views/phasemenu.h
    views/rulewords.cpp views/rulewords.h
    views/tagchip.cpp views/tagchip.h
    views/textmatches.cpp views/textmatches.h
    views/typeahead.cpp views/typeahead.h
)
