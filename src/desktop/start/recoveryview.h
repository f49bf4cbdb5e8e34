// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/document/layoutdifference.h"
#include "desktop/document/recovery.h"

#include <QDialog>

#include <optional>

class QTreeWidget;
class QTreeWidgetItem;

namespace Espalier {

class FormatRegistry;

/// What a crash left, to be looked at and not to be changed: beside the document's file, with what was added, removed
/// and changed since; alone where there is no file.
class RecoveryView final : public QDialog {
    Q_OBJECT

public:
    struct Sides;

    RecoveryView(const RecoveredWork &work, Sides sides, QWidget *parent = nullptr);
    ~RecoveryView() override;

    /// Reads the work and, if there is one, its file: for another thread.
    static Result<Sides> read(const Recovery &recovery, const FormatRegistry &formats, const RecoveredWork &work,
                              Progress *progress);

Q_SIGNALS:
    void recoverRequested();

private:
    void setUp(const RecoveredWork &work);
    QWidget *side(const QString &title, const Layout &layout, bool isWork);
    void fill(QTreeWidgetItem *parent, NodeIndex node, bool isWork);
    void decorate(QTreeWidgetItem *item, NodeIndex node, bool isWork) const;
    QString changeOf(NodeIndex node) const;
    void openChanges(QTreeWidget *tree, bool isWork);

    std::unique_ptr<const Sides> m_sides;
};

/// What stands beside each other.
struct RecoveryView::Sides {
    Recovery::Looked work;
    std::optional<Layout> file; ///< none: there is no file that could be read
    std::optional<LayoutDifference> difference;
};

} // namespace Espalier
