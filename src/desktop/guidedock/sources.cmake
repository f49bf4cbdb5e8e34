# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    guidedock/guidemodel.cpp guidedock/guidemodel.h
    guidedock/guidepanel.cpp guidedock/guidepanel.h
    guidedock/guideview.cpp guidedock/guideview.h
    guidedock/starterchips.cpp guidedock/starterchips.h
)
