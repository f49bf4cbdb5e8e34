// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/slideoverlay.h"

#include "desktop/present/slideshow.h"
#include "desktop/present/slidestrip.h"
#include "desktop/present/slideview.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int overlayMargin = 24;
constexpr int goToWidth = 420;

} // namespace

SlideOverlay::SlideOverlay(SlideShow &show, SlideView &view, QWidget *parent)
    : QWidget(parent), m_show(show), m_view(view)
{
    hide();
    setFocusPolicy(Qt::StrongFocus);
    parent->installEventFilter(this);
}

void SlideOverlay::open(Page page)
{
    const bool isSame = page == m_page;
    close();
    if (isSame || page == Page::None)
        return;
    m_page = page;
    m_content = page == Page::Overview ? makeOverview() : page == Page::Help ? makeHelp() : makeGoTo();
    setGeometry(parentWidget()->rect());
    arrange();
    m_content->show();
    show();
    raise();
    QWidget *const first = m_content->focusProxy() ? m_content->focusProxy() : this;
    first->setFocus(Qt::PopupFocusReason);
}

void SlideOverlay::close()
{
    if (m_page == Page::None)
        return;
    m_page = Page::None;
    m_content->deleteLater();
    m_content = nullptr;
    hide();
    parentWidget()->setFocus(Qt::PopupFocusReason);
}

void SlideOverlay::arrange()
{
    if (!m_content)
        return;
    if (m_page == Page::Overview) {
        m_content->setGeometry(rect().adjusted(overlayMargin, overlayMargin, -overlayMargin, -overlayMargin));
        return;
    }
    m_content->adjustSize();
    QRect place({}, m_content->sizeHint().boundedTo(size() - QSize(2 * overlayMargin, 2 * overlayMargin)));
    place.moveCenter(rect().center());
    m_content->setGeometry(place);
}

QWidget *SlideOverlay::makeOverview()
{
    setAccessibleName(tr("Overview"));
    auto *const frame = new QFrame(this);
    setLook(frame, "bubble");
    auto *const column = new QVBoxLayout(frame);
    auto *const strip = new SlideStrip(m_show, m_view, SlideStrip::Form::Page, frame);
    column->addWidget(strip);
    frame->setFocusProxy(strip);
    connect(strip, &SlideStrip::chosen, this, [this](qsizetype step) {
        close();
        m_show.goTo(step);
    });
    return frame;
}

QWidget *SlideOverlay::makeHelp()
{
    setAccessibleName(tr("Keys"));
    auto *const frame = new QFrame(this);
    setLook(frame, "bubble");
    auto *const grid = new QGridLayout(frame);
    grid->setContentsMargins(overlayMargin, overlayMargin, overlayMargin, overlayMargin);
    grid->setHorizontalSpacing(overlayMargin);
    int row = 0;
    QStringList spoken;
    for (const SlideKeys::Line &line : SlideKeys::lines()) {
        auto *const keys = new QLabel(line.keys);
        QFont font = keys->font();
        font.setWeight(QFont::DemiBold);
        keys->setFont(font);
        grid->addWidget(keys, row, 0);
        grid->addWidget(new QLabel(line.text), row++, 1);
        spoken.append(tr("%1: %2", "keys and what they do").arg(line.keys, line.text));
    }
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
    return frame;
}

qsizetype SlideOverlay::found(const QString &words) const
{
    const QString text = words.trimmed();
    if (text.isEmpty())
        return -1;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        return number >= 1 && number <= m_show.count() ? m_show.shown()[number - 1] : -1;
    const auto titled = [&](auto &&matches) -> qsizetype {
        const auto step =
            std::ranges::find_if(m_show.shown(), [&](qsizetype i) { return matches(m_show.steps()[i].title); });
        return step == m_show.shown().cend() ? -1 : *step;
    };
    const qsizetype begins = titled([&](const QString &title) { return title.startsWith(text, Qt::CaseInsensitive); });
    return begins >= 0 ? begins
                       : titled([&](const QString &title) { return title.contains(text, Qt::CaseInsensitive); });
}

QWidget *SlideOverlay::makeGoTo()
{
    setAccessibleName(tr("Go to"));
    auto *const frame = new QFrame(this);
    setLook(frame, "bubble");
    frame->setMinimumWidth(goToWidth);
    auto *const column = new QVBoxLayout(frame);
    column->setContentsMargins(overlayMargin, overlayMargin, overlayMargin, overlayMargin);
    auto *const field = new QLineEdit;
    field->setPlaceholderText(tr("Number or name of a step"));
    field->setAccessibleName(tr("Number or name of a step"));
    auto *const answer = new QLabel;
    setLook(answer, "dim");
    answer->setText(tr("%Ln step(s)", nullptr, int(m_show.count())));
    column->addWidget(field);
    column->addWidget(answer);
    frame->setFocusProxy(field);
    connect(field, &QLineEdit::textChanged, answer, [this, answer](const QString &text) {
        const qsizetype step = found(text);
        answer->setText(text.trimmed().isEmpty() ? tr("%Ln step(s)", nullptr, int(m_show.count()))
                            : step < 0           ? tr("No such step")
                                                 : tr("%1. %2", "number and title of a step")
                                             .arg(m_show.numberOf(step))
                                             .arg(m_show.steps()[step].title));
    });
    connect(field, &QLineEdit::returnPressed, this, [this, field] {
        const qsizetype step = found(field->text());
        if (step < 0)
            return field->selectAll();
        close();
        m_show.goTo(step);
    });
    return frame;
}

bool SlideOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && m_page != Page::None) {
        setGeometry(parentWidget()->rect());
        arrange();
    }
    return QWidget::eventFilter(watched, event);
}

void SlideOverlay::keyPressEvent(QKeyEvent *event)
{
    const std::optional<SlideCommand> command = SlideKeys::commandOf(*event);
    const bool closes = command == SlideCommand::Close
        || (m_page == Page::Overview && command == SlideCommand::Overview) || m_page == Page::Help;
    if (closes)
        close();
    event->accept(); // the slide below does not go on meanwhile
}

void SlideOverlay::mousePressEvent(QMouseEvent *) { close(); }

void SlideOverlay::paintEvent(QPaintEvent *)
{
    QColor shade = colour(currentTheme().window);
    shade.setAlphaF(0.72F);
    QPainter(this).fillRect(rect(), shade);
}

} // namespace Espalier
