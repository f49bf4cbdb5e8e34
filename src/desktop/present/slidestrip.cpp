// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/slidestrip.h"

#include "desktop/present/slideshow.h"
#include "desktop/present/slideview.h"
#include "desktop/theming/appearance.h"
#include "picture/stage.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTimerEvent>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int picturesInRow = 5;
constexpr double stripPageWidth = 336; // units
constexpr int stripGap = 8;
constexpr int stripLabel = 26;

/// A picture with a frame, and below it number and title.
class SlideDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const final
    {
        return option.decorationSize + QSize(stripGap, stripLabel + stripGap);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final
    {
        const Theme &theme = currentTheme();
        const bool isOn = option.state & QStyle::State_Selected;
        const bool hasFocus = option.state & QStyle::State_HasFocus;
        QRect picture(QPoint(), option.decorationSize);
        picture.moveTopLeft(option.rect.topLeft() + QPoint(stripGap / 2, stripGap / 2));
        const int frame = isOn ? 2 : 1;
        painter->fillRect(picture.adjusted(-frame, -frame, frame, frame), colour(isOn ? theme.accent : theme.line));
        painter->fillRect(picture, colour(theme.window));
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, picture);
        const QRect label(picture.left(), picture.bottom() + 3, picture.width(), stripLabel);
        const QVariant ink = index.data(Qt::ForegroundRole);
        painter->setFont(smallFont());
        painter->setPen(ink.isValid() ? ink.value<QBrush>().color() : colour(isOn ? theme.text : theme.dim));
        const QString words = index.data(Qt::DisplayRole).toString();
        painter->drawText(label, Qt::AlignVCenter | Qt::AlignLeading,
                          QFontMetrics(painter->font()).elidedText(words, Qt::ElideRight, label.width()));
        if (isOn && hasFocus) {
            painter->setPen(QPen(colour(theme.accent), 1, Qt::DotLine));
            painter->drawRect(label.adjusted(0, 2, -1, -3));
        }
    }
};

} // namespace

SlideStrip::SlideStrip(SlideShow &show, SlideView &view, Form form, QWidget *parent)
    : QListWidget(parent), m_show(show), m_view(view), m_form(form)
{
    setAccessibleName(tr("Steps"));
    setItemDelegate(new SlideDelegate(this));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setWrapping(form == Form::Page);
    setFlow(QListView::LeftToRight);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(form == Form::Page ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(form == Form::Page ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { Q_EMIT chosen(row(item)); });
    if (form == Form::Line)
        connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { Q_EMIT chosen(row(item)); });
    connect(&show, &SlideShow::stepChanged, this, &SlideStrip::followStep);
    connect(&show, &SlideShow::stageReplaced, this, &SlideStrip::fill);
    fill();
}

QString SlideStrip::labelOf(qsizetype step) const
{
    const LessonStep &shown = m_show.steps()[step];
    if (shown.isGone)
        return tr("%1 (gone)", "a step whose folder is gone").arg(shown.title);
    if (shown.isHidden)
        return tr("%1 (hidden)", "a step").arg(shown.title);
    if (shown.isNew)
        return tr("%1. %2 (new)", "number and title of a step").arg(m_show.numberOf(step)).arg(shown.title);
    return tr("%1. %2", "number and title of a step").arg(m_show.numberOf(step)).arg(shown.title);
}

void SlideStrip::fill()
{
    const QSignalBlocker quiet(this);
    clear();
    for (qsizetype step = 0; step < m_show.steps().size(); ++step) {
        auto *const item = new QListWidgetItem(labelOf(step), this);
        item->setToolTip(item->text());
        if (!m_show.steps()[step].isShown())
            item->setForeground(colour(currentTheme().faint));
    }
    followStep();
    paintLater();
}

void SlideStrip::followStep()
{
    const QSignalBlocker quiet(this);
    setCurrentRow(int(m_show.step()));
    scrollToItem(currentItem(),
                 m_form == Form::Line ? QAbstractItemView::PositionAtCenter : QAbstractItemView::EnsureVisible);
}

void SlideStrip::setPictureWidth(int width)
{
    if (width == m_width || width <= 0)
        return;
    m_width = width;
    const QSize picture(width, int(width * StageMetric::screen.height() / StageMetric::screen.width()));
    setIconSize(picture);
    setGridSize(picture + QSize(stripGap, stripLabel + stripGap));
    paintLater();
}

void SlideStrip::paintLater()
{
    m_painted = 0;
    if (m_timer == 0)
        m_timer = startTimer(0);
}

void SlideStrip::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer)
        return QListWidget::timerEvent(event);
    if (m_painted >= count() || m_width == 0 || !isVisible()) {
        killTimer(m_timer);
        m_timer = 0;
        return;
    }
    // First what is near the one that is on.
    const int near = std::clamp(int(m_show.step()) - picturesInRow, 0, count() - 1);
    const int place = (near + m_painted++) % count();
    item(place)->setIcon(QIcon(m_view.picture(place, iconSize(), devicePixelRatioF())));
}

void SlideStrip::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (m_form == Form::Page) {
        const double unit = StageRoom::unit(size());
        const int room = (viewport()->width() - 2 * stripGap) / picturesInRow - stripGap;
        setPictureWidth(std::min(room, int(stripPageWidth * std::max(unit, 0.4))));
    } else if (m_timer == 0 && m_painted < count()) {
        m_timer = startTimer(0);
    }
}

void SlideStrip::contextMenuEvent(QContextMenuEvent *event)
{
    const QListWidgetItem *const at =
        event->reason() == QContextMenuEvent::Mouse ? itemAt(event->pos()) : currentItem();
    if (m_form != Form::Line || !at)
        return;
    const int step = row(at);
    QMenu menu(this);
    const auto add = [&](const QString &text, StepEdit edit, bool isEnabled = true) {
        QAction *const action = menu.addAction(text, this, [this, edit, step] { Q_EMIT editRequested(edit, step); });
        action->setEnabled(isEnabled);
        return action;
    };
    const LessonStep &about = m_show.steps()[step];
    add(tr("&Words and notes…"), StepEdit::Words, !about.isGone)->setShortcut(Qt::Key_F2);
    about.isHidden ? add(tr("&Show again"), StepEdit::Show) : add(tr("&Hide"), StepEdit::Hide);
    add(tr("Move &earlier"), StepEdit::Earlier, step > 0)->setShortcut(Qt::ALT | Qt::Key_Left);
    add(tr("Move &later"), StepEdit::Later, step + 1 < count())->setShortcut(Qt::ALT | Qt::Key_Right);
    add(tr("&Remove"), StepEdit::Remove, count() > 1)->setShortcut(Qt::Key_Delete);
    menu.addSeparator();
    add(tr("&Add a step of your own"), StepEdit::AddText);
    add(tr("&Make all steps again"), StepEdit::MakeAgain);
    menu.exec(event->globalPos());
}

void SlideStrip::keyPressEvent(QKeyEvent *event)
{
    const int step = currentRow();
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    if (m_form == Form::Line && step >= 0) {
        if (event->key() == Qt::Key_F2)
            return Q_EMIT editRequested(StepEdit::Words, step);
        if (event->key() == Qt::Key_Delete && count() > 1)
            return Q_EMIT editRequested(StepEdit::Remove, step);
        if (isAlt && event->key() == Qt::Key_Left && step > 0)
            return Q_EMIT editRequested(StepEdit::Earlier, step);
        if (isAlt && event->key() == Qt::Key_Right && step + 1 < count())
            return Q_EMIT editRequested(StepEdit::Later, step);
    }
    QListWidget::keyPressEvent(event);
}

void SlideStrip::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintLater();
}

} // namespace Espalier
