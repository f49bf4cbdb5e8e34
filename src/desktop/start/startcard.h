// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"
#include "desktop/start/thumbnail.h"

#include <QAbstractButton>
#include <QFont>
#include <QHash>
#include <QList>

namespace Espalier {

/// What a card says of the layout it makes; what is empty is left out.
struct StartCardText {
    QString title;
    QString line; ///< what one will have, or what it is about
    QString time; ///< "8 hours"
    QString audience; ///< "First project, one person"
    qsizetype folders = 0;
    qsizetype added = 0; ///< of them, beyond the card before
    Phase phase = Phase::None;
    QString icon; ///< of careers, by name
};

/// A starting point on the start page. Is as high as its words need: nothing is ever cut off. Clicking it starts.
class StartCard final : public QAbstractButton
{
    Q_OBJECT

public:
    /// What stands where; Row: beside each other, for many below one another.
    enum class Form { Level, Type, Career, Row };

    StartCard(StartCardText text, const Layout &layout, Form form, QWidget *parent = nullptr);

    void setForm(Form form);
    /// As the \a number th of \a count, for whoever cannot see it.
    void setPlace(qsizetype number, qsizetype count);
    /// Is it what Enter in the project's name starts? Then it is outlined and shows "Start".
    void setChosen(bool chosen);
    bool isChosen() const { return m_isChosen; }
    /// "Start" is grey while the project's name is none.
    void setStartable(bool startable);

    QSize sizeHint() const final;
    QSize minimumSizeHint() const final;
    bool hasHeightForWidth() const final { return true; }
    int heightForWidth(int width) const final;
    /// Is any word cut off, at the size it has? For tests.
    bool isCut() const;

protected:
    void paintEvent(QPaintEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;
    void changeEvent(QEvent *event) final;

private:
    enum class Ink { Text, Dim };
    struct Words {
        QString text;
        QFont font;
        QRect place;
        Ink ink = Ink::Text;
        Qt::Alignment alignment = Qt::AlignLeft;
        bool isOneLine = false;

        int flags() const { return int(alignment) | int(isOneLine ? Qt::TextSingleLine : Qt::TextWordWrap); }
    };
    /// The words of a card of that width, from left to right, and how high it is.
    struct Arrangement {
        QList<Words> words;
        QRect picture;
        QRect mark; ///< the phase's shape, or the career's icon
        QRect start;
        int height = 0;
    };
    /// Kept for the few widths that a layout asks about again and again.
    const Arrangement &arrangement(int width) const;
    Arrangement arranged(int width) const;
    Arrangement arrangedLevel(int width) const;
    Arrangement arrangedType(int width) const;
    Arrangement arrangedCareer(int width) const;
    Arrangement arrangedRow(int width) const;
    const Arrangement &arrangement() const { return arrangement(width()); }
    QString countText() const;
    QRect mirrored(const QRect &rect) const;
    void paintMark(QPainter &painter, const QRect &place) const;
    void paintStart(QPainter &painter, const QRect &place) const;

    StartCardText m_text;
    Form m_form;
    Thumbnail m_thumbnail;
    bool m_isChosen = false;
    bool m_isStartable = true;
    mutable QHash<int, Arrangement> m_arrangements; // by width
};

} // namespace Espalier
