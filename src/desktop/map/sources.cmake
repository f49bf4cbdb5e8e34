# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    map/blocktransition.cpp map/blocktransition.h
    map/mapactions.cpp map/mapactions.h
    map/mapbreadcrumb.cpp map/mapbreadcrumb.h
    map/mapcamera.cpp map/mapcamera.h
    map/mapdrag.cpp map/mapdrag.h
    map/mapfirstlook.cpp map/mapfirstlook.h
    map/mapfoot.cpp map/mapfoot.h
    map/maphead.cpp map/maphead.h
    map/mapinput.cpp map/mapinput.h
    map/mapkeys.cpp map/mapkeys.h
    map/maplegend.cpp map/maplegend.h
    map/mapmodel.cpp map/mapmodel.h
    map/mapmotion.cpp map/mapmotion.h
    map/mapoverview.cpp map/mapoverview.h
    map/mappage.cpp map/mappage.h
    map/mapview.cpp map/mapview.h
    map/mapviewcamera.cpp
    map/mapviewnodes.cpp
    map/mapzoom.cpp map/mapzoom.h
)
