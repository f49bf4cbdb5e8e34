// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/tags.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Espalier {

class FlowLayout;
class TagChip;

/// The tags of one node or of several as flags, to be added to and taken from: Enter or a comma adds what is typed,
/// Backspace in the empty field takes the last, a flag's cross takes that one; those that only some of the nodes have
/// are outlined. Completes what is used elsewhere. One stop for Tab, arrows inside. Asks for changes and shows what it
/// is given; decides nothing.
class TagEdit final : public QWidget {
    Q_OBJECT

public:
    explicit TagEdit(QWidget *parent = nullptr);

    /// \a filtered: those that the view is filtered by.
    void setTags(const QList<SharedTag> &tags, const QStringList &filtered = {});
    /// Those to complete, without those that are there.
    void setKnown(const QStringList &tags) { m_known = tags; }
    /// To answer addRequested() with: what was typed stays, and below it stands why.
    void refuse(const QString &why);

public Q_SLOTS:
    void openField();

Q_SIGNALS:
    void addRequested(const QStringList &tags);
    void removeRequested(const QString &tag);
    /// To show only what has it, or again everything.
    void filterRequested(const QString &tag);
    /// The field opens: setKnown() is due.
    void typingBegins();

protected:
    void changeEvent(QEvent *event) final;
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    void arrange();
    TagChip *makeChip(const SharedTag &tag);
    void describe(TagChip *chip) const;
    void showMenu(TagChip *chip, const QPoint &globalPlace);
    void step(const TagChip *chip, int by);
    /// Sets what the field completes.
    void offer();
    bool isThere(const QString &word) const;
    void closeField();
    void leaveField();
    /// False: what was typed cannot be a tag, and is still there.
    bool addTyped();
    void complain(const QString &what);
    bool fieldKeyPressed(int key);
    void retranslate();

    QList<SharedTag> m_tags;
    QStringList m_filtered;
    QStringList m_known;
    QWidget *m_row;
    FlowLayout *m_flow;
    QList<TagChip *> m_chips;
    QToolButton *m_add;
    QLineEdit *m_field;
    QLabel *m_problem;
    bool m_isRefused = false;
};

} // namespace Espalier
