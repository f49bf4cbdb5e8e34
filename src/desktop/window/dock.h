// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDockWidget>

class QLabel;

namespace Espalier {

/// A dock with our own title row: its name in bold, and beside it a word that changes ("mlops / serving") or a small
/// control. Can be closed by its cross, moved by its title.
class Dock final : public QDockWidget
{
    Q_OBJECT

public:
    /// \a id: for the saved state of the window.
    Dock(const QString &id, QWidget *content, QWidget *parent);

    /// Name for people and screen readers; translated by whoever owns the dock.
    void setName(const QString &name);
    void setDetail(const QString &detail);
    /// Shown at the right end of the title; the dock takes it over.
    void setCorner(QWidget *corner);

private:
    QLabel *m_name;
    QLabel *m_detail;
    QWidget *m_title;
};

} // namespace Espalier
