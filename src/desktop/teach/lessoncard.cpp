// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teach/lessoncard.h"

#include "desktop/teach/lessonpicture.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/phasemark.h"
#include "picture/tintedicon.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Espalier {

namespace {

constexpr int lessonPadding = 16;
constexpr int partIcon = 16;
constexpr int markSide = 11;
constexpr int titlePixels = 17;

/// A small sign that follows the theme: an icon, or the mark of a phase.
class LessonSign final : public QWidget {
public:
    LessonSign(QString icon, Phase phase) : m_icon(std::move(icon)), m_phase(phase)
    {
        const int side = m_icon.isEmpty() ? markSide : partIcon;
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) final
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_icon.isEmpty())
            paintPhaseMark(painter, rect(), m_phase);
        else
            painter.drawPixmap(QPoint(), tinted(m_icon, colour(currentTheme().dim), size(), devicePixelRatioF()));
    }

private:
    QString m_icon;
    Phase m_phase;
};

} // namespace

LessonCard::LessonCard(const LessonOffer &offer, int phases, QWidget *parent) : QFrame(parent), m_offer(offer)
{
    setAccessibleName(tr("Lesson %1", "a phase").arg(phaseName(offer.phase)));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, lessonPadding);
    column->setSpacing(0);
    column->addWidget(new LessonPicture(offer.phase, phases));
    auto *const words = new QVBoxLayout;
    words->setContentsMargins(lessonPadding, 12, lessonPadding, 0);
    words->setSpacing(2 * Metric::step);
    column->addLayout(words, 1);
    words->addWidget(makeHead());
    QLabel *const outcome = wrappedLabel(offer.outcome, "dim");
    outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    words->addWidget(outcome);
    QLabel *const count = wrappedLabel(countText());
    QFont bold = count->font();
    bold.setWeight(QFont::DemiBold);
    count->setFont(bold);
    words->addWidget(count);
    words->addStretch(1);
    auto *const line = new QFrame;
    setLook(line, "line");
    line->setFixedHeight(1);
    words->addWidget(line);
    words->addWidget(makeParts());
    words->addSpacing(Metric::step);
    words->addWidget(makeButtons());
}

QString LessonCard::countText() const
{
    return tr("%1 · %2 with all below", "5 folders · 19 with all below")
        .arg(tr("%Ln folder(s)", nullptr, int(m_offer.topFolders)), QLocale().toString(m_offer.folders));
}

QWidget *LessonCard::makeHead()
{
    auto *const head = new QWidget;
    auto *const row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Metric::step);
    row->addWidget(new LessonSign({}, m_offer.phase));
    auto *const title = new QLabel(phaseName(m_offer.phase));
    QFont large = scaledFont(title->font(), titlePixels);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    row->addWidget(title, 1);
    if (m_offer.minutes > 0) {
        auto *const minutes = new QLabel(tr("%Ln min", "minutes", m_offer.minutes));
        setLook(minutes, "dim");
        row->addWidget(minutes);
    }
    return head;
}

QWidget *LessonCard::makeParts()
{
    auto *const parts = new QWidget;
    auto *const grid = new QGridLayout(parts);
    grid->setContentsMargins(0, Metric::step, 0, Metric::step);
    grid->setHorizontalSpacing(2 * Metric::step + 2);
    grid->setVerticalSpacing(2 * Metric::step);
    grid->setColumnStretch(1, 1);
    const struct {
        QString icon;
        QString text;
    } all[] = {{u"actions/play"_s, tr("%Ln slide(s) with notes", nullptr, int(m_offer.steps))},
               {u"actions/exercise"_s, exerciseKindName(m_offer.defaults.exercise)},
               {u"actions/quiz"_s, tr("%Ln question(s)", nullptr, int(m_offer.defaults.questions))},
               {u"actions/page"_s, tr("Hand-out, A4 or Letter")}};
    for (int row = 0; row < int(std::size(all)); ++row) {
        grid->addWidget(new LessonSign(all[row].icon, m_offer.phase), row, 0);
        grid->addWidget(wrappedLabel(all[row].text), row, 1);
    }
    return parts;
}

QWidget *LessonCard::makeButtons()
{
    auto *const buttons = new QWidget;
    auto *const row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Metric::step);
    m_start = new QPushButton(tr("Start lesson"));
    m_start->setAutoDefault(true); // Enter starts, too
    m_start->setCursor(Qt::PointingHandCursor);
    m_start->setAccessibleDescription(
        tr("%1, %2", "a phase and what a lesson about it teaches").arg(phaseName(m_offer.phase), m_offer.outcome));
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT requested(m_offer.phase, TeachTask::Start); });
    row->addWidget(m_start, 1);
    m_more = new QToolButton;
    m_more->setIcon(icon(u"actions/more"));
    setLook(m_more, "choice");
    m_more->setMinimumSize(Metric::controlHeight + 10, Metric::controlHeight);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("Parts of the lesson %1", "a phase").arg(phaseName(m_offer.phase)));
    m_more->setToolTip(tr("Parts of this lesson"));
    auto *const menu = new QMenu(m_more);
    const struct {
        QStringView icon;
        QString text;
        TeachTask task;
    } all[] = {{u"actions/present", tr("&Start Lesson"), TeachTask::Start},
               {u"actions/exercise", tr("&Hand Out the Exercise…"), TeachTask::HandOutExercise},
               {u"actions/quiz", tr("&Questions on the Projector"), TeachTask::AskQuestions},
               {u"actions/rename", tr("&Choose the Questions…"), TeachTask::ChooseQuestions},
               {u"actions/page", tr("&Print the Hand-Out…"), TeachTask::PrintHandout},
               {u"actions/image", tr("Save the S&lides…"), TeachTask::SaveSlides},
               {u"actions/tree", tr("&Open the Layout"), TeachTask::Look}};
    for (const auto &one : all) {
        QAction *const action = menu->addAction(icon(one.icon), one.text);
        connect(action, &QAction::triggered, this, [this, task = one.task] { Q_EMIT requested(m_offer.phase, task); });
    }
    m_more->setMenu(menu);
    row->addWidget(m_more);
    return buttons;
}

void LessonCard::setChosen(bool chosen)
{
    m_isChosen = chosen;
    setLook(m_start, chosen ? "primary" : "");
    update();
}

void LessonCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    const int pen = m_isChosen ? 2 : 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour(theme.panel));
    painter.setPen(QPen(colour(m_isChosen ? theme.accent : theme.line), pen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2.0, pen / 2.0, -pen / 2.0, -pen / 2.0), Metric::cardRadius,
                            Metric::cardRadius);
}

} // namespace Espalier
