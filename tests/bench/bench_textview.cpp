// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"
#include "desktop/text/textview.h"
#include "formats/formatregistry.h"
#include "synthetictree.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace Espalier::Bench {

namespace {

constexpr QSize textViewSize(900, 700);
constexpr double frameMs = 16;
constexpr double largeFrameMs = 60; // 1,000,000 lines

void settleText()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

/// The text with everything open, in a window that is shown, with the caret in the middle of it.
struct WrittenText {
    explicit WrittenText(const Layout &layout)
    {
        session.editor().adopt(layout);
        view.resize(textViewSize);
        view.show();
        Expansion all;
        all.setAll(session.layout().indexEnd());
        view.editing().setExpansion(all);
        view.editing().setCaret(view.editing().endOf(view.editing().lines().count() / 2));
        settleText();
    }

    FormatRegistry formats;
    Session session{formats};
    NodeVerbs verbs{session};
    TextView view{session, verbs};
};

size_t press(QAbstractScrollArea &area, Qt::Key key, const QString &text = {})
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&area, &event);
    area.viewport()->repaint();
    return 1;
}

/// Against an editor of plain text that holds the same lines.
void typeALetter(benchmark::State &state)
{
    WrittenText written(SyntheticTree::of(size_t(state.range(0))).layout());
    QPlainTextEdit plain;
    plain.setLineWrapMode(QPlainTextEdit::NoWrap);
    QStringList lines;
    for (qsizetype row = 0; row < written.view.editing().lines().count(); ++row)
        lines.append(written.view.editing().lines().bars(written.session.layout(), row)
                     + written.view.editing().textOf(row).toString());
    plain.setPlainText(lines.join(u'\n'));
    plain.resize(textViewSize);
    plain.show();
    plain.setTextCursor(QTextCursor(plain.document()->findBlockByNumber(int(lines.size() / 2))));
    plain.ensureCursorVisible();
    settleText();
    const auto measured = [](QAbstractScrollArea &area) -> Work {
        return {[&area] { return press(area, Qt::Key_X, QStringLiteral("x")); },
                [&area] {
                    press(area, Qt::Key_Backspace);
                    settleText();
                }};
    };
    compare(state, "a letter typed into the text, to repaint", {.reach = 2}, measured(plain), measured(written.view));
}

/// All lines below move.
void beginALine(benchmark::State &state)
{
    WrittenText written(SyntheticTree::of(size_t(state.range(0))).layout());
    measure(state, "Enter in the text, to repaint", state.range(0) > 100'000 ? largeFrameMs : frameMs,
            {[&] { return press(written.view, Qt::Key_Return); },
             [&] {
                 press(written.view, Qt::Key_Backspace);
                 settleText();
             }});
}

BENCHMARK(typeALetter)->Apply(threeSizes);
BENCHMARK(beginALine)->Apply(threeSizes);

} // namespace

} // namespace Espalier::Bench
