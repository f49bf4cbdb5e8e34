#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A gate that cannot fail guards nothing: shows each one a file that breaks its rule."""

import sys

import house_rules
import include_direction
import robustness_ids

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
WRONG_FOLDERS = [
    ("desktop/session/a.cpp", '#include "desktop/window/mainwindow.h"'),
    ("desktop/map/a.cpp", '#include "desktop/tree/outlineview.h"'),
    ("desktop/cellar/a.cpp", '#include "desktop/session/session.h"'),
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
# Each pair would be one source with a name twice.
CLASHES = [
    ("namespace {\nint size() { return 1; }\n}", "namespace A {\nnamespace {\nint size(int x) { return x; }\n}\n}"),
    ("namespace {\nconstexpr int edge = 1;\n}", 'namespace {\nconst char *const edge = R"(a")";\n}'),
    ("namespace {\nstruct Row { int x; };\n}", "namespace {\n// of a table\ntemplate <typename T> class Row final : public T {};\n}"),
    ("namespace {\nusing Row = int;\n}", "namespace {\nenum class Row { A };\n}"),
    ("namespace {\nvoid a() {}\nint limit[] = {1, 2};\n}", 'namespace {\nconst auto b = [] { return "}"; }();\nextern int limit;\n}'),
]
NO_CLASHES = [
    ("namespace {\nint size() { return 1; }\n}", "namespace A {\nint size(int x) { return x; }\n}"),
    ("namespace {\nint size() { int edge = 1; return edge; }\n}", "namespace {\n// int size();\nint edge = 1'000;\n}"),
    ("namespace {\nstruct Row { int x; Row(); };\nRow::Row() : x(1) {}\n}", "namespace {\nint x = 1;\nbool operator==(int, int);\n}"),
    ("namespace {\nbool operator==(int, char);\n}", "namespace {\nbool operator==(int, int);\n}"),
]
TABLE = """
| id | input | expected | tests |
|---|---|---|---|
| J1 | nothing | an error | `tst_a::one` |
| J2 | half | an error | `tst_a` |
"""
TESTS = {"tst_a": "void TestA::one()\n"}
WRONG_IDS = [
    (TABLE, "/// J3", TESTS),
    (TABLE, "int a; // (tests/ROBUSTNESS.md J1–J3)", TESTS),
    (TABLE, 'QTest::newRow("J3 odd") << 1;', TESTS),
    (TABLE, "/// as robustness.md says", TESTS),
    (TABLE.replace("one", "two"), "", TESTS),
    (TABLE.replace("`tst_a` |", "`tst_b` |"), "", TESTS),
    (TABLE.replace("J2", "J1"), "", TESTS),
    (TABLE.replace("`tst_a` |", "somewhere |"), "", TESTS),
]
RIGHT_IDS = [(TABLE, '/// J1, J2\nQTest::newRow("J1 empty"); f("J7"); key = Qt::Key_F9; int J9;', TESTS)]


def main() -> int:
    silent = [f"{room}: {code}" for room, code in WRONG_INCLUDES if not list(include_direction.problems(room, "a.cpp", code))]
    silent += [f"{name}: {code}" for name, code in WRONG_FOLDERS if not list(include_direction.problems("desktop", name, code))]
    silent += [f"{name}: {code}" for name, code in WRONG_CODE if not list(house_rules.problems(name, SPDX + code + "\n"))]
    if not list(house_rules.problems("src/core/a.h", "int x;\n")):
        silent.append("a header without SPDX and #pragma once")
    if list(include_direction.problems("formats", "a.cpp", '#include "plan/plan.h"\n#include <QString>')):
        silent.append("a right include was refused")
    shared = lambda pair: list(house_rules.shared_names([("src/core/a.cpp", pair[0]), ("src/core/b.cpp", pair[1])]))
    silent += [f"shared by two sources: {pair}" for pair in CLASHES if not shared(pair)]
    if not list(house_rules.shared_names([("tests/core/tst_a.cpp", CLASHES[0][0]), ("tests/core/tst_b.cpp", CLASHES[0][1])])):
        silent.append("a name that two tests share")
    if list(house_rules.shared_names([("src/core/a.cpp", CLASHES[0][0]), ("src/guide/b.cpp", CLASHES[0][1])])):
        silent.append("a name in two rooms was refused")
    silent += [f"shared by nobody, but refused: {pair}" for pair in NO_CLASHES if shared(pair)]
    cited = lambda case: list(robustness_ids.problems(case[0], [("tests/a.cpp", case[1])], case[2], {"tests/ROBUSTNESS.md"}))
    silent += [f"ids: {case[:2]}" for case in WRONG_IDS if not cited(case)]
    silent += [f"right ids were refused: {case[:2]}: {cited(case)}" for case in RIGHT_IDS if cited(case)]
    for case in silent:
        print(f"not noticed: {case}")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
