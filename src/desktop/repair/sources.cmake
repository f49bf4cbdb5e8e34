# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    repair/doubtlist.cpp repair/doubtlist.h
    repair/drawnreading.cpp repair/drawnreading.h
    repair/folderchooser.cpp repair/folderchooser.h
    repair/readingtreemodel.cpp repair/readingtreemodel.h
    repair/repairdialog.cpp repair/repairdialog.h
    repair/repairdialoganswers.cpp
    repair/repairtext.cpp repair/repairtext.h
    repair/repairtree.cpp repair/repairtree.h
    repair/repairwords.cpp repair/repairwords.h
    repair/textimport.cpp repair/textimport.h
)
