// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least window with a tree in it: the floor under the start of the program.

#include "firstpaint.h"

#include <QMainWindow>
#include <QStandardItemModel>
#include <QTreeView>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    QTreeView tree;
    QStandardItemModel model;
    for (int i = 0; i < 20; ++i)
        model.appendRow(new QStandardItem(QStringLiteral("folder %1").arg(i)));
    tree.setModel(&model);
    window.setCentralWidget(&tree);
    window.resize(1280, 800);
    const Espalier::Bench::EndAtFirstPaint end(window);
    window.show();
    return QApplication::exec();
}
