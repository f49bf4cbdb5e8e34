// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/theme.h"
#include "desktop/explanation/explanationpage.h"

#include <QTextBrowser>

class QTextBlock;

namespace Espalier {

class Guide;

/// One explanation as text to be read, selected, copied and listened to, with tiles, ticks, steps and code frames
/// painted under and beside it. Loads nothing but what it was given.
class ExplanationView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ExplanationView(QWidget *parent = nullptr);

    /// Keeps the place when \a explanation is of the same thing as the one before.
    void setExplanation(const ExplanationPage &explanation, const Guide &guide);
    /// Stands below the end of the text; hidden with nullptr. Taken over.
    void setFooter(QWidget *footer);

    QVariant loadResource(int, const QUrl &) final { return {}; }

Q_SIGNALS:
    void topicRequested(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void scrollContentsBy(int dx, int dy) final;

private:
    void fitColumn();
    void placeFooter();
    void follow(const QUrl &target);
    QRectF columnRect() const;
    void paintBlock(QPainter &painter, const QTextBlock &block, const QRectF &column) const;
    void paintMarker(QPainter &painter, const QTextBlock &block, const QRectF &rect, const QRectF &column) const;
    void paintTile(QPainter &painter, const QRectF &place, const QTextBlock &block) const;
    void paintStep(QPainter &painter, const QPointF &centre, const QTextBlock &block) const;
    void paintPills(QPainter &painter, const QTextBlock &block, const QPointF &origin) const;
    void paintIcon(QPainter &painter, const QPointF &centre, QStringView name, Rgb rgb, int size) const;

    QString m_shownPath;
    QWidget *m_footer = nullptr;
};

} // namespace Espalier
