// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace Espalier {

/// Asks for one of the folders of a layout, by a part of its path. Accepted only with one chosen.
class FolderChooser final : public QDialog {
    Q_OBJECT

public:
    /// \a without: that node and what is below it are no choice; noNode: everything is.
    FolderChooser(const Layout &layout, NodeIndex without, const QString &question, QWidget *parent);

    /// From the root, "" for the root itself.
    QString path() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    void filter(const QString &words);

    QLineEdit *m_words;
    QListWidget *m_list;
    QPushButton *m_ok;
};

} // namespace Espalier
