# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    palette/commandpalette.cpp palette/commandpalette.h
    palette/commandsource.cpp palette/commandsource.h
    palette/filesource.cpp palette/filesource.h
    palette/fuzzymatcher.cpp palette/fuzzymatcher.h
    palette/nodesource.cpp palette/nodesource.h
    palette/palettedelegate.cpp palette/palettedelegate.h
    palette/paletteentry.h
    palette/palettehistory.cpp palette/palettehistory.h
    palette/palettelist.cpp palette/palettelist.h
    palette/palettemodel.cpp palette/palettemodel.h
    palette/palettepanel.cpp palette/palettepanel.h
    palette/palettesearch.cpp palette/palettesearch.h
    palette/palettesource.cpp palette/palettesource.h
    palette/palettetabs.cpp palette/palettetabs.h
    palette/topicsource.cpp palette/topicsource.h
)
