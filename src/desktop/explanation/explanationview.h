// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "desktop/explanation/explanationformats.h"
#include "desktop/explanation/explanationpage.h"

#include <QMap>
#include <QSet>
#include <QTextBrowser>

class QTextBlock;

namespace Espalier {

class Guide;

/// One explanation as text to be read, selected, copied and listened to, with tiles, ticks, steps, frames and code
/// painted under and beside it, and widgets where the page has places for them. Loads nothing but what it was given.
class ExplanationView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ExplanationView(QWidget *parent = nullptr);

    /// Keeps the place when \a explanation is of the same thing as the one before. \a places: those that are wanted.
    void setExplanation(const ExplanationPage &explanation, const Guide &guide, const Layout &layout,
                        const QSet<TextPlace> &places);
    /// What stands at a place; hidden while the page has none. Taken over.
    void setPlaceWidget(TextPlace place, QWidget *widget);
    /// Where a word of the glossary stands on the screen; empty: the page marks none.
    QRect wordRect(const QString &term) const;

    QVariant loadResource(int, const QUrl &) final { return {}; }

Q_SIGNALS:
    void topicRequested(const QString &path);
    void nodeRequested(const QString &path);
    void actRequested(const QString &name);
    void wordRequested(const QString &term);
    /// A word is pointed at, or has the keyboard's focus; empty: none is any more.
    void wordPointedAt(const QString &term, bool byKeyboard);

protected:
    QMimeData *createMimeDataFromSelection() const final;
    bool eventFilter(QObject *watched, QEvent *event) final;
    void focusOutEvent(QFocusEvent *event) final;
    void leaveEvent(QEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void scrollContentsBy(int dx, int dy) final;

private:
    void fitColumn();
    void fitTitle(int width);
    void fitTabs(int width);
    void fitPlaces(int width);
    void fitPictures(int width);
    void placeWidgets();
    void follow(const QUrl &target);
    void pointAt(const QUrl &target);
    QRectF columnRect() const;
    void paintFrames(QPainter &painter) const;
    void paintFrame(QPainter &painter, TextFrame frame, const QRectF &rect) const;
    void paintBlock(QPainter &painter, const QTextBlock &block, const QRectF &column) const;
    void paintMarker(QPainter &painter, const QTextBlock &block, const QRectF &rect, const QRectF &column) const;
    void paintTile(QPainter &painter, const QRectF &place, const QTextBlock &block) const;
    void paintStep(QPainter &painter, const QPointF &centre, const QTextBlock &block) const;
    void paintPills(QPainter &painter, const QTextBlock &block, const QPointF &origin) const;
    void paintPill(QPainter &painter, TextPill pill, const QRectF &place, const QTextCharFormat &format) const;
    void paintPicture(QPainter &painter, const QTextBlock &block, const QRectF &rect, const QRectF &column) const;
    void paintIcon(QPainter &painter, const QPointF &centre, QStringView name, Rgb rgb, int size) const;

    QString m_shownPath;
    QString m_title;
    QString m_word; // pointed at
    QString m_wordTarget;
    QMap<TextPlace, QWidget *> m_widgets;
    bool m_isFitting = false;
};

} // namespace Espalier
