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

namespace Espalier {

QuizPage::QuizPage(QWidget *parent)
    : QWidget(parent), m_phase(new QLabel), m_mark(new QLabel), m_number(new QLabel), m_again(new QLabel),
      m_strip(new QuizStrip), m_lead(new QLabel), m_fact(new QLabel), m_panel(new QFrame), m_reason(new QLabel),
      m_hint(new QLabel), m_leave(new QPushButton), m_next(new QPushButton)
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
    m_hint->setText(tr("A to D or 1 to 4 answers"));
    m_leave->setText(tr("End"));
    m_next->setText(tr("Next"));
}

void QuizPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateMark();
}

void QuizPage::showQuestion(const QuizSitting &sitting, const QList<QuizStrip::Piece> &pieces)
{
    m_question = *sitting.current();
    m_chosen = -1;
    const bool hasPhase =
        m_question.phase != Phase::None && m_question.kind != QuizKind::Phase && m_question.kind != QuizKind::NotYet;
    m_mark->setVisible(hasPhase);
    m_phase->setVisible(hasPhase);
    m_phase->setText(phaseName(m_question.phase));
    m_number->setText(tr("Question %1 of %2").arg(sitting.number()).arg(sitting.count()));
    m_again->setVisible(sitting.isRepeated());
    m_strip->setPieces(pieces);
    m_lead->setText(m_question.lead);
    m_fact->setText(m_question.fact.isEmpty() ? QString() : tr("“%1”", "what is asked about").arg(m_question.fact));
    m_fact->setVisible(!m_question.fact.isEmpty());
    for (size_t place = 0; place < m_options.size(); ++place) {
        m_options[place]->setAnswer(m_question.options[qsizetype(place)].text);
        m_options[place]->setEnabled(true);
    }
    m_panel->hide();
    m_reason->setText(reasonText(m_question, -1)); // so that its room is kept
    m_next->setEnabled(false);
    m_hint->show();
    setAccessibleName(m_question.text);
    updateType();
    setFocus();
    announce(m_number->text() + QStringLiteral(". ") + m_question.text);
}

void QuizPage::showAnswer(const QuizSitting &sitting, const QList<QuizStrip::Piece> &pieces)
{
    m_chosen = sitting.chosen();
    m_strip->setPieces(pieces);
    const bool isRight = m_chosen == m_question.right;
    for (int place = 0; place < int(m_options.size()); ++place) {
        m_options[size_t(place)]->setState(place == m_question.right ? QuizOptionButton::State::Right
                                               : place == m_chosen   ? QuizOptionButton::State::Wrong
                                                                     : QuizOptionButton::State::Passed);
    }
    m_reason->setText(reasonText(m_question, m_chosen));
    m_panel->show();
    m_next->setEnabled(true);
    m_hint->hide();
    m_next->setFocus();
    const QString right = m_question.options[m_question.right].text;
    announce((isRight ? tr("Right: %1.").arg(right) : tr("Wrong. Right is %1.").arg(right)) + u' ' + m_question.reason);
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
    if (m_chosen < 0 && isPlain && option >= 0 && option < int(m_options.size()))
        Q_EMIT chosen(option);
    else if (m_chosen >= 0
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
