// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Espalier {

class NodeView;

/// The verbs for several nodes at once, in a bar near them: shown while two or more are selected, not while something
/// is dragged, drawn or named.
class SelectionBar final : public QFrame {
    Q_OBJECT

public:
    /// Over \a view, which stands in some widget: that owns the bar, since to screen readers a view holds nodes alone.
    explicit SelectionBar(NodeView &view);

    /// While a card is open there is one thing to look at.
    void setHeldBack(bool heldBack);

protected:
    void changeEvent(QEvent *event) final;
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    QToolButton *addButton();
    void addVerb(const char *action, const std::function<void()> &verb);
    void choosePhase();
    void askForTags();
    void addTags();
    void complain(const QString &what);
    void closeTags();
    bool tagFieldEvent(const QEvent &event);
    void follow();
    bool isWanted() const;
    void retranslate();
    QString unsharedFolder() const;

    struct Button {
        const char *action; ///< whose text and shortcut it tells
        QToolButton *button;
    };
    NodeView &m_view;
    QLabel *m_count;
    QToolButton *m_phase;
    QToolButton *m_tag;
    QLineEdit *m_tagField; ///< in place of the buttons, while a tag is typed
    QList<Button> m_buttons;
    QTimer m_follow;
    bool m_isHeldBack = false;
    bool m_isPressed = false;
    bool m_isDraggedOver = false;
};

} // namespace Espalier
