#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A gate that cannot fail guards nothing: shows each one a file that breaks its rule."""

import sys

import house_rules
import include_direction

SPDX = "// SPDX-FileCopyrightText: 2026 Espalier authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"

WRONG_INCLUDES = [
    ("core", '#include "guide/guide.h"'),
    ("guide", '#include "formats/format.h"'),
    ("plan", '#include "edit/editor.h"'),
    ("core", "#include <QtWidgets/QWidget>"),
    ("cli", "#include <QPainter>"),
    ("edit", "#include <QLabel>"),
    ("formats", "#include <archive.h>"),
    ("desktop", "#include <private/qtreeview_p.h>"),
    ("core", '#include "layout.h"'),
]
WRONG_CODE = [
    ("src/cli/a.cpp", "QSaveFile file(path);"),
    ("src/cli/a.cpp", "file.open(QIODevice::WriteOnly);"),
    ("src/formats/a.cpp", "QDirIterator it(path);"),
    ("src/desktop/a.cpp", "QSortFilterProxyModel proxy;"),
    ("src/desktop/a.cpp", "const QColor c(255, 0, 0);"),
    ("src/desktop/a.cpp", "palette = 0x1c2330;"),
    ("src/core/a.cpp", "qDebug() << 1;"),
]


def main() -> int:
    silent = [f"{room}: {code}" for room, code in WRONG_INCLUDES if not list(include_direction.problems(room, "a.cpp", code))]
    silent += [f"{name}: {code}" for name, code in WRONG_CODE if not list(house_rules.problems(name, SPDX + code + "\n"))]
    if not list(house_rules.problems("src/core/a.h", "int x;\n")):
        silent.append("a header without SPDX and #pragma once")
    if list(include_direction.problems("formats", "a.cpp", '#include "plan/plan.h"\n#include <QString>')):
        silent.append("a right include was refused")
    for case in silent:
        print(f"not noticed: {case}")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
