# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    exercise/alsorightbar.cpp exercise/alsorightbar.h
    exercise/cardlist.cpp exercise/cardlist.h
    exercise/cardmime.cpp exercise/cardmime.h
    exercise/classscore.cpp exercise/classscore.h
    exercise/exercisehead.cpp exercise/exercisehead.h
    exercise/exercisepage.cpp exercise/exercisepage.h
    exercise/exercisestart.cpp exercise/exercisestart.h
    exercise/exercisework.cpp exercise/exercisework.h
    exercise/hardlist.cpp exercise/hardlist.h
    exercise/hardslides.cpp exercise/hardslides.h
    exercise/hintbar.cpp exercise/hintbar.h
    exercise/markdelegate.cpp exercise/markdelegate.h
    exercise/marksview.cpp exercise/marksview.h
    exercise/placedelegate.cpp exercise/placedelegate.h
    exercise/placemap.cpp exercise/placemap.h
    exercise/placerows.cpp exercise/placerows.h
    exercise/placetree.cpp exercise/placetree.h
    exercise/questionpane.cpp exercise/questionpane.h
    exercise/resultstable.cpp exercise/resultstable.h
    exercise/resultsview.cpp exercise/resultsview.h
    exercise/touchbutton.h
)
