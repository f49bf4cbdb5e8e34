// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/doubtlist.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int mostDoubtRows = 200; // of more, the first open ones
constexpr int doubtRowHeight = 38;
constexpr int doubtAnswerHeight = 26;
constexpr int doubtChipWidth = 7 * Metric::step;

/// A sentence that gives way to the buttons beside it.
class DoubtSentence final : public QLabel {
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const final { return {0, QLabel::minimumSizeHint().height()}; }
    void setSentence(const QString &sentence)
    {
        m_sentence = sentence;
        fit();
    }

protected:
    void resizeEvent(QResizeEvent *event) final
    {
        QLabel::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const QString shown = fontMetrics().elidedText(m_sentence, Qt::ElideRight, width());
        setText(shown);
        setToolTip(shown == m_sentence ? QString() : m_sentence);
    }

    QString m_sentence;
};

} // namespace

/// What stands in one row; kept from reading to reading, so that a button does not go from under the pointer.
class DoubtList::Row final : public QWidget {
public:
    Row(DoubtList &list, int row)
        : m_list(list), m_row(row), m_line(new QLabel), m_sentence(new DoubtSentence), m_answers(new QHBoxLayout)
    {
        auto *const across = new QHBoxLayout(this);
        across->setContentsMargins(4 * Metric::step, 0, 4 * Metric::step, 0);
        across->setSpacing(2 * Metric::step);
        setLook(m_line, "lineChip");
        m_line->setFont(smallFont());
        m_line->setAlignment(Qt::AlignCenter);
        m_line->setMinimumWidth(doubtChipWidth);
        m_sentence->setTextFormat(Qt::PlainText);
        m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_answers->setSpacing(0);
        across->addWidget(m_line, 0, Qt::AlignVCenter);
        across->addWidget(m_sentence, 1);
        across->addLayout(m_answers);
    }

    void show(const DrawnReading::Doubt &doubt, const QString &sentence, const QList<RepairChoice> &choices)
    {
        m_line->setText(QString::number(doubt.lines.front() + 1));
        m_sentence->setSentence(sentence);
        while (m_buttons.size() < choices.size())
            addButton();
        for (qsizetype i = 0; i < m_buttons.size(); ++i) {
            QToolButton *const button = m_buttons[i];
            button->setVisible(i < choices.size());
            if (i >= choices.size())
                continue;
            button->setText(choices[i].label);
            button->setChecked(choices[i].isChosen);
            // Style sheets know left and right alone.
            const bool isMirrored = layoutDirection() == Qt::RightToLeft;
            const bool isLeft = i == (isMirrored ? choices.size() - 1 : 0);
            const bool isRight = i == (isMirrored ? 0 : choices.size() - 1);
            setLook(button,
                    isLeft && isRight ? "answerOnly"
                        : isLeft      ? "answerFirst"
                        : isRight     ? "answerLast"
                                      : "answer");
        }
    }

private:
    void addButton()
    {
        auto *const button = new QToolButton;
        const int choice = int(m_buttons.size());
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus); // keys are the list's
        button->setFixedHeight(doubtAnswerHeight);
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QToolButton::clicked, this, [this, choice] { m_list.give(m_row, choice); });
        m_answers->addWidget(button);
        m_buttons.append(button);
    }

    DoubtList &m_list;
    int m_row;
    QLabel *m_line;
    DoubtSentence *m_sentence;
    QHBoxLayout *m_answers;
    QList<QToolButton *> m_buttons;
};

DoubtList::DoubtList(const DrawnReading &reading, QWidget *parent) : QListWidget(parent), m_reading(reading)
{
    setLook(this, "doubts");
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Doubts"));
    connect(&reading, &DrawnReading::changed, this, &DoubtList::fill);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_isQuiet && row >= 0 && size_t(row) < m_doubts.size())
            Q_EMIT lineChosen(m_doubts[size_t(row)].lines.front());
    });
    fill();
}

void DoubtList::fill()
{
    const bool wasQuiet = std::exchange(m_isQuiet, true);
    m_doubts = m_reading.doubts();
    if (m_doubts.size() > mostDoubtRows) {
        std::erase_if(m_doubts, [](const DrawnReading::Doubt &doubt) { return !doubt.isOpen; });
        m_doubts.resize(std::min<size_t>(m_doubts.size(), mostDoubtRows));
    }
    m_choices.clear();
    const int rows = int(m_doubts.size());
    while (count() > rows)
        delete takeItem(count() - 1);
    for (int row = 0; row < rows; ++row) {
        const DrawnReading::Doubt &doubt = m_doubts[size_t(row)];
        const QString sentence = RepairWords::question(m_reading, doubt);
        m_choices.append(RepairWords::choices(m_reading, doubt));
        if (row == count()) {
            auto *const made = new QListWidgetItem(this);
            made->setSizeHint({0, doubtRowHeight});
            setItemWidget(made, new Row(*this, row));
        }
        QStringList spoken;
        for (const RepairChoice &choice : m_choices.last())
            spoken << (choice.isChosen ? tr("%1: %2, chosen", "number and answer") : tr("%1: %2", "number and answer"))
                          .arg(spoken.size() + 1)
                          .arg(choice.label);
        item(row)->setData(Qt::AccessibleTextRole,
                           tr("Line %1: %2. %3", "number, question, answers")
                               .arg(doubt.lines.front() + 1)
                               .arg(sentence, spoken.join(QStringLiteral("; "))));
        static_cast<Row *>(itemWidget(item(row)))->show(doubt, sentence, m_choices.last());
    }
    m_isQuiet = wasQuiet;
}

void DoubtList::showLine(qsizetype line)
{
    const bool wasQuiet = std::exchange(m_isQuiet, true);
    const auto asks = [line](const DrawnReading::Doubt &doubt) {
        return std::ranges::find(doubt.lines, quint32(line)) != doubt.lines.end();
    };
    const bool isHere =
        currentRow() >= 0 && size_t(currentRow()) < m_doubts.size() && asks(m_doubts[size_t(currentRow())]);
    if (!isHere) {
        const auto found = std::ranges::find_if(m_doubts, asks);
        setCurrentRow(found == m_doubts.end() ? -1 : int(found - m_doubts.begin()));
        if (found == m_doubts.end())
            clearSelection();
    }
    m_isQuiet = wasQuiet;
}

qsizetype DoubtList::nextOpen(qsizetype line, bool isForward) const
{
    std::vector<qsizetype> open;
    for (const DrawnReading::Doubt &doubt : m_reading.doubts()) {
        if (doubt.isOpen)
            open.push_back(doubt.lines.front());
    }
    std::ranges::sort(open);
    if (open.empty())
        return DrawnReading::noLine;
    if (isForward) {
        const auto next = std::ranges::upper_bound(open, line);
        return next == open.end() ? open.front() : *next;
    }
    const auto next = std::ranges::lower_bound(open, line);
    return next == open.begin() ? open.back() : *std::prev(next);
}

void DoubtList::give(int row, int choice)
{
    if (row < 0 || size_t(row) >= m_doubts.size() || choice < 0 || choice >= m_choices[row].size())
        return;
    setCurrentRow(row);
    const DrawnReading::Doubt doubt = m_doubts[size_t(row)];
    const RepairChoice chosen = m_choices[row][choice];
    // A checkable button has changed already; what holds is for the reading to say.
    fill();
    Q_EMIT answered(doubt, chosen);
}

void DoubtList::keyPressEvent(QKeyEvent *event)
{
    const int number = event->key() - Qt::Key_1;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && number >= 0 && number < 9)
        return give(currentRow(), number);
    QListWidget::keyPressEvent(event);
}

void DoubtList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    doItemsLayout();
}

} // namespace Espalier
