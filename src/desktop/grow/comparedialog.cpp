// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/grow/comparedialog.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>

#include <algorithm>
#include <vector>

namespace Espalier {

namespace {

constexpr qsizetype mostCompared = 2000; // lines of each, between ends that are alike
constexpr QSize compareDialogSize(920, 560);

QPlainTextEdit *compareDialogText(const QString &text, const QList<bool> &marked, const QString &name)
{
    auto *const edit = new QPlainTextEdit(text);
    setLook(edit, "field");
    edit->setReadOnly(true);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setFont(codeFont());
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    edit->setAccessibleName(name);
    QList<QTextEdit::ExtraSelection> marks;
    for (int line = 0; line < marked.size(); ++line) {
        if (!marked[line])
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(edit->document()->findBlockByNumber(line));
        mark.format.setBackground(colour(currentTheme().warningTint));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    edit->setExtraSelections(marks);
    return edit;
}

} // namespace

LineDifference LineDifference::of(const QStringList &mine, const QStringList &theirs)
{
    LineDifference difference{QList<bool>(mine.size(), true), QList<bool>(theirs.size(), true)};
    qsizetype head = 0;
    while (head < mine.size() && head < theirs.size() && mine[head] == theirs[head]) {
        difference.mine[head] = difference.theirs[head] = false;
        ++head;
    }
    qsizetype a = mine.size(), b = theirs.size();
    while (a > head && b > head && mine[a - 1] == theirs[b - 1])
        difference.mine[--a] = difference.theirs[--b] = false;
    const qsizetype rows = a - head, columns = b - head;
    if (rows > mostCompared || columns > mostCompared)
        return difference;
    // Longest common subsequence of what begins at each pair of lines.
    std::vector<int> longest(size_t((rows + 1) * (columns + 1)), 0);
    const auto at = [&](qsizetype row, qsizetype column) -> int & {
        return longest[size_t(row * (columns + 1) + column)];
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column)
            at(row, column) = mine[head + row] == theirs[head + column]
                ? at(row + 1, column + 1) + 1
                : std::max(at(row + 1, column), at(row, column + 1));
    }
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        if (mine[head + row] == theirs[head + column])
            difference.mine[head + row++] = difference.theirs[head + column++] = false;
        else
            at(row + 1, column) >= at(row, column + 1) ? ++row : ++column;
    }
    return difference;
}

CompareDialog::CompareDialog(const QString &path, const QString &mine, const QString &guides, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Compare %1").arg(path));
    const LineDifference difference = LineDifference::of(mine.split(u'\n'), guides.split(u'\n'));
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(4 * Metric::step, 4 * Metric::step, 4 * Metric::step, 4 * Metric::step);
    grid->setSpacing(2 * Metric::step);
    int column = 0;
    for (const auto &[name, text, marked] :
         {std::tuple(tr("Yours"), mine, difference.mine), std::tuple(tr("The guide’s"), guides, difference.theirs)}) {
        auto *const label = new QLabel(name);
        QFont bold = label->font();
        bold.setWeight(QFont::DemiBold);
        label->setFont(bold);
        grid->addWidget(label, 0, column);
        grid->addWidget(compareDialogText(text, marked, name), 1, column++);
    }
    auto *const hint = new QLabel(tr("Tinted: lines that the other one lacks"));
    setLook(hint, "dim");
    grid->addWidget(hint, 2, 0);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->addWidget(buttons, 2, 1);
    resize(parent ? compareDialogSize.boundedTo(parent->size() * 0.92) : compareDialogSize);
}

} // namespace Espalier
