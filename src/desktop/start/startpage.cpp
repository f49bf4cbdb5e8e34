// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/startpage.h"

#include "desktop/actions/actionregistry.h"
#include "desktop/session/recentfiles.h"
#include "desktop/session/session.h"
#include "desktop/start/guidechooser.h"
#include "desktop/start/recentcard.h"
#include "desktop/start/recoverycard.h"
#include "desktop/start/startcard.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "guide/starterbuilder.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int pageWidth = 1180;
constexpr int sideWidth = 280;
constexpr int cardWidth = 200;

QLabel *labelled(const QString &text, const QFont &font, const char *look = nullptr)
{
    auto *const label = new QLabel(text);
    label->setFont(font);
    if (look)
        setLook(label, look);
    return label;
}

/// The first sentence of a Markdown text, as plain text.
QString firstSentence(const QString &markdown)
{
    QString text = markdown.section(QStringLiteral("\n\n"), 0, 0).simplified();
    text.remove(u'*').remove(u'`');
    const qsizetype end = text.indexOf(QStringLiteral(". "));
    return end > 0 ? text.left(end + 1) : text;
}

} // namespace

StartPage::StartPage(Session &session, RecentFiles &recent, ActionRegistry &actions, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_recent(recent), m_actions(actions)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Start"));
    connect(&session, &Session::guideChanged, this, &StartPage::rebuild);
    connect(&recent, &RecentFiles::changed, this, &StartPage::rebuild);
    rebuild();
}

void StartPage::rebuild()
{
    m_sections.clear();
    m_columns = 0;
    auto *const page = new QWidget;
    auto *const centred = new QHBoxLayout(page);
    centred->setContentsMargins(8 * Metric::step, 10 * Metric::step, 8 * Metric::step, 10 * Metric::step);
    auto *const column = new QWidget;
    column->setMaximumWidth(pageWidth);
    auto *const grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10 * Metric::step);
    grid->setVerticalSpacing(7 * Metric::step);
    if (m_recovery && !m_recovery->list().isEmpty()) {
        auto *const recovered = new RecoveryCard(*m_recovery);
        connect(recovered, &RecoveryCard::recoverRequested, this, &StartPage::recoverRequested);
        grid->addWidget(recovered, 0, 0, 1, 2);
    }
    grid->addWidget(header(), 1, 0, 1, 2);
    grid->addWidget(cards(tr("By level"), levelCards()), 2, 0);
    grid->addWidget(cards(tr("By project type"), starterCards(false)), 3, 0);
    grid->addWidget(cards(tr("By career path"), starterCards(true)), 4, 0);
    grid->addWidget(side(), 2, 1, 3, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(5, 1);
    centred->addStretch(1);
    centred->addWidget(column, 100);
    centred->addStretch(1);
    // The page before may still be handling the click that led here.
    if (QWidget *const before = takeWidget())
        before->deleteLater();
    setWidget(page);
    arrange();
}

void StartPage::offerRecovery(const Recovery &recovery)
{
    m_recovery = recovery;
    if (!recovery.list().isEmpty())
        rebuild();
}

QWidget *StartPage::header()
{
    auto *const widget = new QWidget;
    auto *const box = new QVBoxLayout(widget);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(2 * Metric::step);
    QFont large = titleFont();
    large.setPixelSize(large.pixelSize() > 0 ? large.pixelSize() * 7 / 5 : 28);
    box->addWidget(labelled(tr("What are you going to build?"), large));
    auto *const purpose = labelled(tr("Pick a starting point. You see why each folder exists, and everything can be changed afterwards."), font(), "dim");
    purpose->setWordWrap(true);
    box->addWidget(purpose);

    auto *const chooser = new GuideChooser(m_session.guide());
    connect(chooser, &GuideChooser::guideRequested, this, &StartPage::guideRequested);
    connect(chooser, &GuideChooser::fileRequested, m_actions.action("openGuide"), &QAction::trigger);
    box->addWidget(chooser);

    const QString why = m_session.guide().whySoMany();
    if (why.isEmpty())
        return widget;
    auto *const more = new QPushButton(tr("Why so many folders?"));
    setLook(more, "link");
    more->setCheckable(true);
    more->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    more->setIcon(icon(u"actions/question"));
    auto *const text = new QLabel(m_session.guide().purpose() + QStringLiteral("\n\n") + why);
    text->setTextFormat(Qt::MarkdownText);
    text->setWordWrap(true);
    text->setMaximumWidth(75 * fontMetrics().averageCharWidth());
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->hide();
    connect(more, &QPushButton::toggled, text, &QWidget::setVisible);
    box->addWidget(more);
    box->addWidget(text);
    return widget;
}

QWidget *StartPage::cards(const QString &title, const QList<QWidget *> &cards)
{
    auto *const section = new QWidget;
    auto *const box = new QVBoxLayout(section);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(3 * Metric::step);
    box->addWidget(labelled(title.toUpper(), labelFont(), "label"));
    auto *const grid = new QGridLayout;
    grid->setSpacing(3 * Metric::step);
    box->addLayout(grid);
    m_sections.append({grid, cards});
    if (cards.isEmpty())
        section->hide(); // to show it, while it has no parent yet, would make a window of it
    return section;
}

void StartPage::arrange()
{
    const int available = qMin(viewport()->width() - 16 * Metric::step, pageWidth) - sideWidth - 10 * Metric::step;
    const int columns = qBound(1, available / cardWidth, 4);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (const Section &section : std::as_const(m_sections)) {
        for (qsizetype i = 0; i < section.cards.size(); ++i)
            section.grid->addWidget(section.cards[i], int(i) / columns, int(i) % columns);
        for (int column = 0; column < 4; ++column)
            section.grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
}

Result<Layout> StartPage::folders(StarterSelection selection) const
{
    selection.contents = false;
    return StarterBuilder::build(m_session.guide(), QStringLiteral("project"), selection);
}

QWidget *StartPage::card(const QString &title, const QString &line, const Layout &layout, const StarterSelection &selection)
{
    auto *const card = new StartCard(title, line, layout);
    connect(card, &QAbstractButton::clicked, this, [this, selection] { Q_EMIT chosen(selection); });
    return card;
}

QList<QWidget *> StartPage::levelCards()
{
    QList<QWidget *> cards;
    NodeIndex nodes = 0;
    for (const Phase phase : allPhases) {
        const StarterSelection selection{.level = phase};
        const Result<Layout> layout = folders(selection);
        if (!layout || layout->folderCount() == 0 || layout->nodeCount() == nodes)
            continue;
        nodes = layout->nodeCount();
        const GuidePhase *const about = m_session.guide().phase(phase);
        const QString line = !about ? QString() : !about->project.isEmpty() && about->text.isEmpty() ? about->project : firstSentence(about->text);
        cards.append(card(m_session.guide().phases().isEmpty() ? tr("Everything") : phaseName(phase), line, *layout, selection));
    }
    return cards;
}

QList<QWidget *> StartPage::starterCards(bool careers)
{
    QList<QWidget *> cards;
    for (const Starter &starter : m_session.guide().starters()) {
        if (starter.group != (careers ? Starter::Group::Career : Starter::Group::ProjectType))
            continue;
        // Not "(careers ? a : b).append()": GCC 14.2 at -O2 reads the list's size before it is set.
        StarterSelection selection;
        if (careers)
            selection.careers = {starter.id};
        else
            selection.types = {starter.id};
        const Result<Layout> layout = folders(selection);
        if (layout && layout->folderCount() > 0)
            cards.append(card(starter.name, firstSentence(starter.text), *layout, selection));
    }
    return cards;
}

QWidget *StartPage::side()
{
    auto *const widget = new QWidget;
    widget->setFixedWidth(sideWidth);
    auto *const box = new QVBoxLayout(widget);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(2 * Metric::step);
    box->addWidget(labelled(tr("Go on").toUpper(), labelFont(), "label"));
    for (const char *const id : {"newEmpty", "open", "openFolder", "pasteTree", "tour"}) {
        QAction *const action = m_actions.action(id);
        auto *const button = new QPushButton(action->icon(), action->text());
        button->setStyleSheet(QStringLiteral("text-align: %1").arg(layoutDirection() == Qt::RightToLeft ? u"right" : u"left"));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        box->addWidget(button);
    }
    box->addSpacing(4 * Metric::step);
    box->addWidget(labelled(tr("Recent").toUpper(), labelFont(), "label"));
    if (m_recent.paths().isEmpty()) {
        auto *const none = labelled(tr("Projects you save or open are listed here."), smallFont(), "dim");
        none->setWordWrap(true);
        box->addWidget(none);
    }
    for (const QString &path : m_recent.paths().first(qMin(m_recent.paths().size(), qsizetype(6)))) {
        auto *const card = new RecentCard(m_session.formats(), path);
        connect(card, &QAbstractButton::clicked, this, [this, path] { Q_EMIT fileChosen(path); });
        box->addWidget(card);
    }
    box->addStretch();
    return widget;
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        setAccessibleName(tr("Start"));
        rebuild();
    }
    QScrollArea::changeEvent(event);
}

} // namespace Espalier
