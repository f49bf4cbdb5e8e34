// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/marksview.h"

#include "desktop/exercise/exercisework.h"
#include "desktop/exercise/markdelegate.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace Espalier {

/// A score as a ring.
class ScoreRing final : public QWidget {
public:
    explicit ScoreRing(QWidget *parent = nullptr) : QWidget(parent) { setFixedSize(104, 104); }

    void setScore(double score)
    {
        m_score = score;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) final
    {
        constexpr int ringWidth = 9;
        constexpr int fullTurn = 360 * 16;
        const Theme &theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF ring = QRectF(rect()).adjusted(ringWidth, ringWidth, -ringWidth, -ringWidth);
        painter.setPen(QPen(colour(theme.sunken), ringWidth));
        painter.drawEllipse(ring);
        painter.setPen(QPen(colour(theme.good), ringWidth, Qt::SolidLine, Qt::RoundCap));
        if (m_score > 0)
            painter.drawArc(ring, fullTurn / 4, -int(fullTurn * m_score));
        QFont font = titleFont();
        font.setWeight(QFont::Bold);
        painter.setFont(font);
        painter.setPen(colour(theme.text));
        painter.drawText(rect(), Qt::AlignCenter, MarksView::tr("%1 %").arg(int(std::floor(m_score * 100 + 1e-6))));
    }

private:
    double m_score = 0;
};

namespace {

/// Letters are the exercise's keys, not a search.
class MarksList final : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    void keyPressEvent(QKeyEvent *event) final
    {
        if (event->text().isEmpty() || event->modifiers() != Qt::NoModifier)
            QListWidget::keyPressEvent(event);
        else
            event->ignore();
    }
};

QString sentenceOf(const MarkedItem &item, const Exercise &exercise)
{
    const QString folder = item.expected.section(u'/', 0, -2);
    switch (item.mark) {
    case ExerciseMark::Extra:
        return MarksView::tr("Not needed here.");
    case ExerciseMark::Damaged:
        return MarksView::tr("Stood at %1 and should have stayed.").arg(item.expected);
    case ExerciseMark::Missing:
        if (exercise.kind == ExerciseKind::Mistakes)
            return item.expected.isEmpty()
                ? MarksView::tr("A mistake that was not found: it must not be there.")
                : MarksView::tr("A mistake that was not found: it belongs to %1.").arg(item.expected);
        return MarksView::tr("Left over. Its place is %1.").arg(item.expected);
    case ExerciseMark::Nearly:
        if (exercise.kind == ExerciseKind::Mistakes)
            return MarksView::tr("It was only deleted. Its place is %1.").arg(item.expected);
        return MarksView::tr("Nearly: the right branch. Its place is %1.").arg(item.expected);
    default:
        if (exercise.kind == ExerciseKind::Name)
            return MarksView::tr("It is %1.").arg(item.expected);
        return item.expected.isEmpty() ? MarksView::tr("It must not be here.")
            : folder.isEmpty()         ? MarksView::tr("It belongs to the top.")
                                       : MarksView::tr("It belongs in %1.").arg(folder);
    }
}

} // namespace

MarksView::MarksView(QWidget *parent)
    : QWidget(parent), m_ring(new ScoreRing), m_head(new QLabel), m_counts(new QLabel),
      m_caption(new QLabel(tr("To look at"))), m_list(new MarksList), m_file(new QLabel)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Metric::step);
    auto *const top = new QHBoxLayout;
    top->addWidget(m_ring);
    auto *const words = new QVBoxLayout;
    QFont bold = m_head->font();
    bold.setWeight(QFont::DemiBold);
    bold.setPixelSize(16);
    m_head->setFont(bold);
    m_head->setWordWrap(true);
    setLook(m_counts, "dim");
    words->addStretch();
    words->addWidget(m_head);
    words->addWidget(m_counts);
    words->addStretch();
    top->addLayout(words, 1);
    column->addLayout(top);
    makeCaption(m_caption);
    column->addWidget(m_caption);
    m_list->setAccessibleName(tr("Results"));
    m_list->setWordWrap(true); // laid out anew when the scroll bar comes
    m_list->setItemDelegate(new MarkDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list, 1);
    m_file->setWordWrap(true);
    m_file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(m_file, "dim");
    column->addWidget(m_file);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT chosen(NodeId::fromValue(item->data(MarkIdRole).toULongLong()));
    });
}

void MarksView::setCurrent(NodeId item)
{
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentRow(-1);
    for (int row = 0; row < m_list->count() && !item.isNull(); ++row) {
        if (m_list->item(row)->data(MarkIdRole).toULongLong() == item.value())
            m_list->setCurrentRow(row);
    }
}

void MarksView::setWork(const ExerciseWork &work)
{
    const std::optional<ExerciseMarking> &marking = work.marking();
    m_ring->setVisible(marking.has_value());
    m_list->clear();
    const qint64 seconds = work.attempt().seconds;
    const QString time = QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    int hints = 0;
    for (const int count : work.attempt().hints)
        hints += count;
    QStringList counts;
    if (marking) {
        m_ring->setScore(marking->score);
        m_head->setText(tr("%1 of %2 right").arg(marking->right).arg(marking->of));
        if (marking->nearly > 0)
            counts.append(tr("%Ln nearly", "marks", int(marking->nearly)));
        if (marking->extra > 0)
            counts.append(tr("%Ln card(s) too many", nullptr, int(marking->extra)));
        if (marking->damage > 0)
            counts.append(tr("%Ln given folder(s) changed", nullptr, int(marking->damage)));
        for (const MarkedItem &item : marking->items) {
            if (item.mark == ExerciseMark::Right)
                continue;
            QString text = item.name + u'\n' + sentenceOf(item, work.exercise());
            if (!item.reason.isEmpty())
                text += u'\n' + item.reason;
            auto *const row = new QListWidgetItem(text, m_list);
            row->setData(MarkKindRole, int(item.mark));
            row->setData(MarkIdRole, QVariant::fromValue<qulonglong>(item.id.value()));
        }
    } else {
        m_head->setText(tr("Handed in"));
        counts.append(tr("Your teacher has the key and marks it."));
    }
    counts.append(tr("%1 min, %2", "time, hints").arg(time, tr("%Ln hint(s)", nullptr, hints)));
    m_counts->setText(counts.join(u'\n'));
    m_caption->setVisible(m_list->count() > 0);
    m_file->setText(tr("Stored: %1").arg(QFileInfo(work.answerFile()).fileName()));
}

} // namespace Espalier
