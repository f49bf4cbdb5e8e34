# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    grow/comparedialog.cpp grow/comparedialog.h
    grow/growline.cpp grow/growline.h
    grow/growmodel.cpp grow/growmodel.h
    grow/growpanel.cpp grow/growpanel.h
    grow/growtree.cpp grow/growtree.h
    grow/namestaken.cpp grow/namestaken.h
)
