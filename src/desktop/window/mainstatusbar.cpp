// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/mainstatusbar.h"

#include "desktop/session/documentwatch.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QUndoStack>

namespace Espalier {

namespace {

constexpr int sentenceMs = 12'000;

} // namespace

MainStatusBar::MainStatusBar(Session &session, QWidget *parent)
    : QStatusBar(parent), m_session(session), m_sentence(new QLabel), m_review(new QPushButton),
      m_undo(new QPushButton), m_fade(new QTimer(this)), m_place(new QLabel), m_counts(new QLabel),
      m_problems(new QPushButton), m_fileState(new QLabel)
{
    setSizeGripEnabled(false);
    setContentsMargins(3 * Metric::step, 0, 3 * Metric::step, 0);
    setLook(m_review, "link");
    setLook(m_undo, "link");
    m_review->hide();
    setLook(m_problems, "link");
    m_undo->hide();
    m_problems->hide();
    m_sentence->setTextFormat(Qt::PlainText);
    addWidget(m_sentence);
    addWidget(m_review);
    addWidget(m_undo);
    m_place->setObjectName(QStringLiteral("place"));
    m_place->setContentsMargins(0, 0, 3 * Metric::step, 0);
    m_place->hide();
    addPermanentWidget(m_place);
    addPermanentWidget(m_counts);
    addPermanentWidget(m_problems);
    addPermanentWidget(m_fileState);
    m_counts->setAccessibleName(tr("Counts"));

    m_fade->setSingleShot(true);
    m_fade->setInterval(sentenceMs);
    connect(m_fade, &QTimer::timeout, this, [this] { showSentence({}, false); });
    connect(&session, &Session::undoable, this, [this](const QString &sentence) {
        showSentence(sentence, true);
        m_fade->start();
    });
    connect(&session, &Session::told, this, [this](const QString &sentence) {
        showSentence(sentence, false);
        m_fade->start();
    });
    // The offer to undo holds for the last step only.
    connect(&session.editor().history(), &QUndoStack::indexChanged, this, [this] { showSentence({}, false); });
    connect(m_undo, &QPushButton::clicked, this, &MainStatusBar::undoRequested);
    connect(m_review, &QPushButton::clicked, this, &MainStatusBar::reviewRequested);
    connect(m_problems, &QPushButton::clicked, this, &MainStatusBar::problemsRequested);

    const auto followPreview = [this] {
        if (m_isIdle)
            showSentence({}, false);
    };
    connect(&session.growing(), &GrowPreview::opened, this, followPreview);
    connect(&session.growing(), &GrowPreview::closed, this, followPreview);
    connect(&session.growing(), &GrowPreview::outlookChanged, this, &MainStatusBar::updateCounts);

    auto *const watch = new DocumentWatch(session.document(), this);
    watch->alsoWatch(session.filter());
    connect(watch, &DocumentWatch::changed, this, &MainStatusBar::updateCounts);
}

void MainStatusBar::offerReview(const QString &sentence, bool undoable)
{
    showSentence(sentence, undoable, true);
    m_fade->start();
}

void MainStatusBar::showSentence(const QString &sentence, bool undoable, bool reviewable)
{
    m_isIdle = sentence.isEmpty();
    m_sentence->setText(m_isIdle ? idleSentence() : sentence);
    m_review->setText(tr("Review"));
    m_review->setVisible(reviewable && !sentence.isEmpty());
    m_undo->setText(tr("Undo"));
    m_undo->setVisible(undoable && !sentence.isEmpty());
}

QString MainStatusBar::idleSentence() const
{
    const GrowPreview &growing = m_session.growing();
    if (!growing.isOpen())
        return {};
    const Starter *const starter = m_session.guide().starter(growing.targetStarter());
    return tr("Preview of %1 · Enter adds, Esc closes", "a phase or a starter")
        .arg(starter ? starter->name : phaseName(growing.targetPhase()));
}

void MainStatusBar::setProblemCount(int count)
{
    m_problemCount = count;
    m_problems->setText(tr("%Ln problem(s)", nullptr, count));
    m_problems->setIcon(QIcon(tinted(u"actions/warning", colour(currentTheme().warning), {14, 14}, devicePixelRatioF())));
    m_problems->setVisible(count > 0);
}

void MainStatusBar::setFileState(const QString &text) { m_fileState->setText(text); }

void MainStatusBar::setPlace(const QString &place)
{
    m_place->setText(place);
    m_place->setVisible(!place.isEmpty() && !m_counts->isHidden());
}

void MainStatusBar::setDocumentShown(bool shown)
{
    m_place->setVisible(shown && !m_place->text().isEmpty());
    m_counts->setVisible(shown);
    m_fileState->setVisible(shown);
    if (!shown) {
        m_problems->hide();
        showSentence({}, false);
    }
}

void MainStatusBar::updateCounts()
{
    const Layout &layout = m_session.layout();
    const FilterResult &result = m_session.filter().result();
    const Filter &filter = m_session.filter().filter();
    QStringList parts;
    if (!m_session.filter().isActive()) {
        parts << tr("%Ln folder(s)", nullptr, int(layout.folderCount()))
              << tr("%Ln file(s)", nullptr, int(layout.nodeCount() - layout.folderCount()));
        if (const GrowPreview &growing = m_session.growing();
            !m_session.layoutGuide().isNull() && growing.phase() != Phase::None) {
            parts << phaseName(growing.phase());
            if (const qsizetype more = growing.aheadUpTo(Phase::Expert); more > 0)
                parts << tr("%Ln more in the guide", "folders", int(more));
        }
    } else {
        if (const std::optional<qsizetype> matches = m_session.filter().matches())
            parts << tr("%Ln match(es)", nullptr, int(*matches));
        else
            parts << tr("%L1 of %Ln folder(s)", nullptr, int(layout.folderCount())).arg(result.folders);
        if (filter.tags.size() == 1)
            parts << tr("tagged %1").arg(printable(filter.tags.first(), 40));
        else if (!filter.tags.isEmpty())
            parts << tr("tagged with one of %1", "words, separated by commas")
                         .arg(printable(filter.tags.join(QStringLiteral(", ")), 60));
        if (filter.upTo != Phase::None)
            parts << phaseName(filter.upTo);
        if (const qsizetype hidden = layout.nodeCount() - result.folders - result.files; hidden > 0)
            parts << tr("%Ln hidden", nullptr, int(hidden));
    }
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

void MainStatusBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        updateCounts();
        if (m_isIdle)
            showSentence({}, false);
        setProblemCount(m_problemCount);
        m_counts->setAccessibleName(tr("Counts"));
    }
    QStatusBar::changeEvent(event);
}

} // namespace Espalier
