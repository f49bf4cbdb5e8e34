// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/card/nodepopup.h"

class QLabel;
class QLineEdit;

namespace Espalier {

class PathPreview;

/// A line to type paths in, which come to stand below a folder with all the folders on the way: see PathAddition. Shows
/// what Enter would make; Escape and going elsewhere leave all as it was.
class PathCard final : public NodePopup {
    Q_OBJECT

public:
    /// \a node: a file means the folder that it is in.
    PathCard(NodeView &view, NodeIndex node);

    /// Typing begins, once it is open.
    void start();

protected:
    bool accepts() final;
    void finish(End end) final;
    End endOfEscape() const final { return End::Left; }
    End endOfLeaving() const final { return End::Left; }

private:
    void look();
    void say(const QString &sentence, const char *look);

    NodeIndex m_folder;
    QLineEdit *m_field;
    PathPreview *m_preview;
    QLabel *m_sentence;
};

} // namespace Espalier
