// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace Espalier {

class PaletteModel;

/// The lines of a PaletteModel. Never has the focus: the field above it does, and moves what is current here.
class PaletteList final : public QListView {
    Q_OBJECT

public:
    explicit PaletteList(PaletteModel &model, QWidget *parent = nullptr);

    /// The next line up or down that is no heading; stays at the ends.
    void step(int lines);
    void goToEnd(bool last);
    /// As high as all lines together.
    int contentHeight() const;

Q_SIGNALS:
    void chosen(const QModelIndex &index);
    /// A heading that opens was clicked.
    void headingClicked(const QModelIndex &index);

protected:
    void mousePressEvent(QMouseEvent *event) final;
    void mouseReleaseEvent(QMouseEvent *event) final;
    void mouseDoubleClickEvent(QMouseEvent *event) final { mousePressEvent(event); }
    void mouseMoveEvent(QMouseEvent *event) final;

private:
    PaletteModel &m_model;
    QPersistentModelIndex m_pressed;
};

} // namespace Espalier
