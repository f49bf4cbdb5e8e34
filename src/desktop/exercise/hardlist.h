// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exercisereport.h"

#include <QListWidget>

namespace Espalier {

/// What was hard in a class, hardest first: how many had it right, as a bar, and what most of the others did.
class HardList final : public QListWidget {
    Q_OBJECT

public:
    explicit HardList(QWidget *parent = nullptr);

    void setItems(const QList<ItemStatistics> &items);
    /// "most often: 9 into fixtures"; empty: nobody was wrong.
    static QString oftenText(const ItemStatistics &item);
};

} // namespace Espalier
