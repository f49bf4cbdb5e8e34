// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/quiz/quizpage.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/phasemark.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>

#include <algorithm>
#include <numeric>

namespace Espalier {

QuizPage::QuizPage(Audience audience, QWidget *parent)
    : QWidget(parent), m_audience(audience), m_phase(new QLabel), m_mark(new QLabel), m_number(new QLabel),
      m_again(new QLabel), m_hands(new QLabel), m_timer(new QLabel), m_strip(new QuizStrip), m_lead(new QLabel),
      m_fact(new QLabel), m_panel(new QFrame), m_reason(new QLabel), m_hint(new QLabel), m_leave(new QPushButton),
      m_next(new QPushButton)
{
    setFocusPolicy(Qt::StrongFocus);
    build();
    retranslate();
}

void QuizPage::build()
{
    m_head = new QHBoxLayout;
    for (QWidget *const part : std::initializer_list<QWidget *>{m_mark, m_phase, m_number, m_again})
        m_head->addWidget(part);
    m_head->addWidget(m_strip, 1);
    for (QLabel *const told : {m_timer, m_hands}) {
        m_head->addWidget(told);
        told->hide();
    }
    setLook(m_hands, "dim");
    setLook(m_number, "dim");
    setLook(m_again, "warning");
    for (QLabel *const words : {m_lead, m_fact, m_reason}) {
        words->setWordWrap(true);
        words->setTextFormat(words == m_reason ? Qt::RichText : Qt::PlainText);
    }
    auto *const grid = new QGridLayout;
    for (int place = 0; place < int(m_options.size()); ++place) {
        m_options[size_t(place)] = new QuizOptionButton(place);
        grid->addWidget(m_options[size_t(place)], place / 2, place % 2);
        connect(m_options[size_t(place)], &QAbstractButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
    }
    setLook(m_panel, "bubble");
    auto *const inPanel = new QVBoxLayout(m_panel);
    inPanel->addWidget(m_reason);
    QSizePolicy keeps = m_panel->sizePolicy();
    keeps.setRetainSizeWhenHidden(true); // the answers stay where they are
    m_panel->setSizePolicy(keeps);
    setLook(m_hint, "dim");
    setLook(m_leave, "quiet");
    setLook(m_next, "primary");
    m_leave->setAutoDefault(false);
    m_next->setAutoDefault(false);
    m_next->setObjectName(QStringLiteral("quizNext"));
    auto *const foot = new QHBoxLayout;
    foot->addWidget(m_hint);
    foot->addStretch(1);
    foot->addWidget(m_leave);
    foot->addWidget(m_next);
    connect(m_next, &QPushButton::clicked, this, &QuizPage::nextWanted);
    connect(m_leave, &QPushButton::clicked, this, &QuizPage::leaveWanted);

    auto *const page = new QVBoxLayout(this);
    page->addLayout(m_head);
    page->addStretch(2);
    page->addWidget(m_lead);
    page->addWidget(m_fact);
    page->addStretch(3);
    page->addLayout(grid);
    page->addWidget(m_panel);
    page->addStretch(1);
    page->addLayout(foot);
}

void QuizPage::retranslate()
{
    m_again->setText(tr("Once more"));
    m_again->setToolTip(tr("It was wrong a moment ago."));
    m_hint->setText(
        m_audience == Audience::Class
            ? tr("A to D counts a hand, with Shift takes one back. T: timer, full stop: black, Space: answer")
            : tr("A to D or 1 to 4 answers"));
    m_leave->setText(tr("End"));
    nameNext();
}

void QuizPage::nameNext()
{
    m_next->setText(m_audience == Audience::Class && !m_isAnswered ? tr("Reveal") : tr("Next"));
}

void QuizPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateMark();
}

void QuizPage::showQuestion(const QuizQuestion &question, const Place &place)
{
    m_question = question;
    m_isAnswered = false;
    const bool hasPhase =
        m_question.phase != Phase::None && m_question.kind != QuizKind::Phase && m_question.kind != QuizKind::NotYet;
    m_mark->setVisible(hasPhase);
    m_phase->setVisible(hasPhase);
    m_phase->setText(phaseName(m_question.phase));
    m_number->setText(tr("Question %1 of %2").arg(place.number).arg(place.count));
    m_again->setVisible(place.isRepeated);
    m_strip->setPieces(place.pieces);
    m_lead->setText(m_question.lead);
    m_fact->setText(m_question.fact.isEmpty() ? QString() : tr("“%1”", "what is asked about").arg(m_question.fact));
    m_fact->setVisible(!m_question.fact.isEmpty());
    for (size_t option = 0; option < m_options.size(); ++option) {
        m_options[option]->setAnswer(m_question.options[qsizetype(option)].text);
        m_options[option]->setEnabled(true);
    }
    m_panel->hide();
    m_reason->setText(reasonText(m_question, -1)); // so that its room is kept
    m_next->setEnabled(m_audience == Audience::Class);
    nameNext();
    m_hint->show();
    setAccessibleName(m_question.text);
    updateType();
    setFocus();
    announce(m_number->text() + QStringLiteral(". ") + m_question.text);
}

void QuizPage::showAnswer(int chosen, const QList<QuizStrip::Piece> &pieces)
{
    m_isAnswered = true;
    m_strip->setPieces(pieces);
    for (int place = 0; place < int(m_options.size()); ++place) {
        m_options[size_t(place)]->setState(place == m_question.right ? QuizOptionButton::State::Right
                                               : place == chosen     ? QuizOptionButton::State::Wrong
                                                                     : QuizOptionButton::State::Passed);
    }
    m_reason->setText(reasonText(m_question, chosen));
    m_panel->show();
    m_next->setEnabled(true);
    nameNext();
    m_hint->hide();
    m_next->setFocus();
    const QString right = m_question.options[m_question.right].text;
    const QString mark = chosen < 0  ? tr("The answer is %1.").arg(right)
        : chosen == m_question.right ? tr("Right: %1.").arg(right)
                                     : tr("Wrong. Right is %1.").arg(right);
    announce(mark + u' ' + m_question.reason);
}

void QuizPage::setHands(const std::array<int, 4> &hands)
{
    const int all = std::accumulate(hands.begin(), hands.end(), 0);
    for (size_t option = 0; option < m_options.size(); ++option)
        m_options[option]->setHands(hands[option], all);
    m_hands->setText(tr("%Ln hand(s)", "raised in a class", all));
    m_hands->setVisible(all > 0);
}

void QuizPage::setSecondsLeft(std::optional<int> seconds)
{
    m_timer->setVisible(seconds.has_value());
    if (seconds)
        m_timer->setText(tr("%Ln s", "seconds left", *seconds));
    setLook(m_timer, seconds && *seconds == 0 ? "danger" : "warning");
}

QString QuizPage::reasonText(const QuizQuestion &question, int chosen) const
{
    const QString right = question.options[question.right].text;
    QString reason = question.reason.toHtmlEscaped();
    if (question.reason.startsWith(right))
        reason = QStringLiteral("<b>%1</b>%2")
                     .arg(right.toHtmlEscaped(), question.reason.sliced(right.size()).toHtmlEscaped());
    const QString other = chosen >= 0 && chosen != question.right ? question.options[chosen].comment : QString();
    if (!other.isEmpty())
        reason += QStringLiteral("<br><span style=\"color:%1\">%2</span>")
                      .arg(toHex(currentTheme().dim), other.toHtmlEscaped());
    return reason;
}

void QuizPage::announce(const QString &sentence)
{
    QAccessibleAnnouncementEvent event(this, sentence);
    QAccessible::updateAccessibility(&event);
}

void QuizPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateType();
}

double QuizPage::factUnits() const
{
    const qsizetype size = m_question.fact.size();
    return size <= 40 ? 76 : size <= 80 ? 64 : size <= 120 ? 54 : 46;
}

/// The shape and the colour of the phase.
void QuizPage::updateMark()
{
    const int side = std::max(12, QuizType(size()).length(22));
    QPixmap mark(QSize(side, side) * devicePixelRatio());
    mark.setDevicePixelRatio(devicePixelRatio());
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPhaseMark(painter, QRectF(0, 0, side, side), m_question.phase);
    m_mark->setPixmap(mark);
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, colour(currentTheme().phase(m_question.phase).text));
    m_phase->setPalette(ink);
}

void QuizPage::updateType()
{
    const QuizType type(size());
    m_head->setSpacing(std::max(8, type.length(20)));
    updateMark();
    layout()->setContentsMargins(type.length(96), type.length(56), type.length(96), type.length(40));
    layout()->setSpacing(type.length(24));
    m_phase->setFont(type.font(*this, 26, 14, QFont::DemiBold));
    m_number->setFont(type.font(*this, 26, 14));
    m_again->setFont(type.font(*this, 26, 14, QFont::DemiBold));
    m_hands->setFont(type.font(*this, 26, 14));
    m_timer->setFont(type.font(*this, 36, 16, QFont::DemiBold));
    m_lead->setFont(m_question.fact.isEmpty() ? type.font(*this, 60, 24, QFont::Bold) : type.font(*this, 44, 18));
    m_fact->setFont(type.font(*this, factUnits(), 22, QFont::Bold));
    m_reason->setFont(type.font(*this, 32, 15));
    m_panel->setMinimumHeight(type.length(146));
    m_panel->layout()->setContentsMargins(type.length(32), type.length(20), type.length(32), type.length(20));
    for (QPushButton *const button : {m_leave, m_next}) {
        button->setFont(type.font(*this, 28, 14, QFont::DemiBold));
        button->setMinimumSize(std::max(96, type.length(190)), std::max(44, type.length(72)));
    }
    m_hint->setFont(type.font(*this, 24, 13));
    for (QuizOptionButton *const option : m_options)
        option->setType(type);
}

void QuizPage::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text().toUpper();
    const int letter = text.size() == 1 ? text.front().unicode() - u'A' : -1;
    const int digit = text.size() == 1 ? text.front().unicode() - u'1' : -1;
    const int option = letter >= 0 && letter < int(m_options.size()) ? letter : digit;
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool isOption = isPlain && option >= 0 && option < int(m_options.size());
    const bool isClass = m_audience == Audience::Class;
    if (!m_isAnswered && isOption && isClass && (event->modifiers() & Qt::ShiftModifier))
        Q_EMIT takenBack(option);
    else if (!m_isAnswered && isOption)
        Q_EMIT chosen(option);
    else if ((m_isAnswered || isClass)
             && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        Q_EMIT nextWanted();
    else
        QWidget::keyPressEvent(event);
}

void QuizPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(currentTheme().window));
}

} // namespace Espalier
