# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    export/copypicture.cpp export/copypicture.h
    export/exportdialog.cpp export/exportdialog.h
    export/exportform.cpp export/exportform.h
    export/exportformats.cpp export/exportformats.h
    export/exportpreview.cpp export/exportpreview.h
    export/exportwords.cpp export/exportwords.h
    export/formatlist.cpp export/formatlist.h
    export/optionform.cpp export/optionform.h
    export/picturemime.cpp export/picturemime.h
    export/picturepreview.cpp export/picturepreview.h
    export/plandelegate.cpp export/plandelegate.h
    export/planmodel.cpp export/planmodel.h
    export/plantree.cpp export/plantree.h
    "${PROJECT_SOURCE_DIR}/ui/exportdialog.ui"
)
