// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <optional>

class QCompleter;

namespace Espalier {

class Session;
class TagChip;
struct FilterWords;

/// The field that filters by text and by tags, says in how many nodes it was found and leads from one to the next.
/// "#ci" or "tag:ci" is a tag, which is completed while it is typed and stands as a flag before the words when it is
/// done. Escape empties it and gives the focus back.
class FilterField final : public QLineEdit
{
    Q_OBJECT

public:
    FilterField(Session &session, QWidget *parent = nullptr);

    /// The keys shown in the empty field.
    void setHint(const QString &keys);

Q_SIGNALS:
    /// The person is done with it: the tree should have the focus.
    void left();
    void nextRequested();
    void previousRequested();

protected:
    void keyPressEvent(QKeyEvent *event) final;
    bool focusNextPrevChild(bool next) final;
    void paintEvent(QPaintEvent *event) final;
    void changeEvent(QEvent *event) final;
    bool eventFilter(QObject *watched, QEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;

private:
    void retranslate();
    /// \a isFinished: nothing more is typed to what stands at the end.
    void filterNow(bool isFinished = false);
    void emptyNow();
    void followFilter();
    // -- tags
    FilterWords words(bool isFinished = false) const;
    const QStringList &known() const;
    void offerTags();
    void takeOffered(const QString &tag);
    bool isOffering() const;
    /// Those that stand as flags: of the filter, without the one that is still being typed.
    QStringList flags() const;
    void showFlags();
    TagChip *addFlag(const QString &tag);
    static void describe(TagChip *flag, const QString &what);
    void placeFlags();

    void showMatches();
    QString matchesText() const;
    /// What the buttons behind the words take, or those before them.
    int trailingWidth() const { return buttonsWidth(true); }
    int buttonsWidth(bool isTrailing) const;
    void alignWords();
    /// Is there room for more than the words?
    bool isRoomy() const;

    Session &m_session;
    QString m_hint;
    QTimer m_settle{this};
    QAction *m_previous;
    QAction *m_next;
    QCompleter *m_completer;
    QList<TagChip *> m_flags; // one of all of them, where there is no room for each
    bool m_isFolded = false;
    QString m_typedTag; // it is being typed, and filters already
    mutable std::optional<QStringList> m_known;
};

} // namespace Espalier
