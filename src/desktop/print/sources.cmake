# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    print/handoutpreview.cpp print/handoutpreview.h
)
target_link_libraries(espalier_desktop PRIVATE Qt6::PrintSupport)
