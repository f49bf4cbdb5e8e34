// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QFont>
#include <QPageSize>
#include <QRectF>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QIODevice;
class QPainter;
class QTextDocument;

namespace Espalier {

class Progress;

/// Text on its way onto printed pages, as something to read and not as a picture: pieces of HTML of our own making, one
/// below the other, a new page when one is full; margins of 20 mm, 25 where pages are bound; a line at the foot. All
/// lengths in points.
class PaperFlow {
    Q_DECLARE_TR_FUNCTIONS(Espalier::PaperFlow)

public:
    static constexpr double bodySize = 10.5;
    static constexpr double headingSize = 16;
    static constexpr double titleSize = 30;
    static constexpr double footerSize = 8.5;

    /// \a title: of the document. \a footer: what stands at the foot of every page beside its number.
    PaperFlow(QPageSize::PageSizeId paper, QString title, QString footer);
    ~PaperFlow();

    double width() const { return m_room.width(); } ///< of what is placed
    double height() const { return m_room.height(); }
    double left() const { return m_room.height() - m_used; } ///< on the page that is being filled

    /// What follows stands on a page of its own; nothing on one that is empty.
    void startPage();
    /// \a html: of our own making, everything of others escaped. Not parted while it fits on a page. Returns the page.
    int add(const QString &html, double above = 0);
    /// How high it would be.
    double heightOf(const QString &html) const;
    /// Something that is painted, in points from the corner of its place.
    int add(double height, std::function<void(QPainter &painter, QSizeF size)> paint, double above = 0);
    int pageCount() const { return m_page + 1; }

    Result<void> write(QIODevice &device, Progress *progress) const;
    /// Texts belong to the thread that made them; for pages that a window will paint.
    void moveToMainThread();
    QPageSize pageSize() const { return m_size; }
    const QString &title() const { return m_title; }
    /// \a page: counted from 0. \a painter: scaled so that a point is one unit, from the corner of the paper.
    void paintPage(QPainter &painter, int page) const;

    static QString heading(const QString &text); ///< the HTML of one
    /// Fit for a style: ten and a half points are "105px".
    static QString pixels(double points);

private:
    struct Piece {
        int page = 0;
        double top = 0;
        QSizeF size;
        std::shared_ptr<QTextDocument> text;
        double from = 0; ///< of a text that goes over several pages: where this part begins
        std::function<void(QPainter &painter, QSizeF size)> paint;
    };
    std::shared_ptr<QTextDocument> documentOf(const QString &html) const;
    /// The end of the last whole line of \a text that is not below \a limit.
    static double lineEnd(const QTextDocument &text, double from, double limit);
    void place(Piece piece, double above);
    void paintPiece(QPainter &painter, const Piece &piece) const;
    void paintFoot(QPainter &painter, int page) const;
    QPointF corner(int page) const;

    QPageSize m_size;
    QString m_title;
    QString m_footer;
    QFont m_font;
    QRectF m_room; ///< of a page that is bound at its left
    int m_page = 0;
    double m_used = 0;
    std::vector<Piece> m_pieces;
};

} // namespace Espalier
