// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textpage.h"

#include "desktop/session/session.h"
#include "desktop/text/textview.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "desktop/views/nodefolding.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int textHeadHeight = 36;

LayoutView *makeTextPage(Session &session, NodeVerbs &verbs, ActionRegistry &, QWidget *parent)
{
    return new TextPage(session, verbs, parent);
}

void switchOffText(ActionRegistry &) { }

} // namespace

const LayoutViewKind TextPage::kind{
    .id = "text",
    .action = "viewText",
    .text = QT_TRANSLATE_NOOP("Espalier::Action", "Te&xt"),
    .icon = "text",
    .make = makeTextPage,
    .switchOff = switchOffText,
};

const LayoutViewKind &textView() { return TextPage::kind; }

TextPage::TextPage(Session &session, NodeVerbs &verbs, QWidget *parent)
    : LayoutView(kind, parent), m_session(session), m_view(new TextView(session, verbs, this)),
      m_head(new QFrame(this)), m_name(new QLabel), m_lines(new QLabel), m_problems(new QPushButton),
      m_alignment(new QLabel)
{
    setLook(m_head, "bar");
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_head->setFixedHeight(textHeadHeight); // nothing moves when something is wrong
    auto *const row = new QHBoxLayout(m_head);
    row->setContentsMargins(4 * Metric::step, 0, 4 * Metric::step, 0);
    row->setSpacing(3 * Metric::step);
    QFont bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setMinimumWidth(1); // a long name gives way
    setLook(m_lines, "dim");
    setLook(m_alignment, "dim");
    setLook(m_problems, "linkdanger");
    m_problems->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_name);
    row->addWidget(m_lines);
    row->addStretch(1);
    row->addWidget(m_problems);
    row->addWidget(m_alignment);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    NodeFolding &folding = NodeFolding::of(session);
    connect(&m_view->editing(), &TextEditing::foldingChanged, &folding,
            [this, &folding] { folding.setOpen(m_view->editing().expansion()); });
    connect(&folding, &NodeFolding::changed, this,
            [this, &folding] { m_view->editing().adoptExpansion(folding.open()); });
    connect(m_problems, &QPushButton::clicked, this, &TextPage::showNextProblem);
    connect(m_view, &TextView::contextMenuRequested, this, &TextPage::contextMenuRequested);
    connect(m_view, &TextView::caretMoved, this, &TextPage::placeChanged);
    connect(m_view, &TextView::alignmentChanged, this, &TextPage::tellLines);
    connect(&m_view->editing(), &TextEditing::changed, this, &TextPage::tellLines);
    tellLines();
}

void TextPage::tellLines()
{
    if (!m_view->isVisible())
        return; // told when it is looked at
    const TextLines &lines = m_view->editing().lines();
    m_view->setAccessibleName(tr("Text"));
    m_name->setText(printable(m_session.layout().name(rootNode)));
    const QString count = tr("%Ln line(s)", nullptr, int(lines.totalCount()));
    m_lines->setText(lines.foldedCount() == 0
                         ? count
                         : tr("%1, %2", "how many lines, how many of them are folded")
                               .arg(count, tr("%Ln folded", "folders in the text", int(lines.foldedCount()))));
    const qsizetype problems = m_view->editing().problemCount();
    m_problems->setText(tr("%Ln line(s) not in the layout", nullptr, int(problems)));
    m_problems->setVisible(problems > 0);
    m_alignment->setText(tr("Aligned at column %1").arg(m_view->commentColumn()));
}

/// The next line below the caret that is not in the layout, round the end.
void TextPage::showNextProblem()
{
    TextEditing &editing = m_view->editing();
    const qsizetype count = editing.lines().count();
    const qsizetype from = editing.caret().row;
    for (qsizetype i = 1; i <= count; ++i) {
        const qsizetype row = (from + i) % count;
        if (editing.lines().at(row).kind == TextLine::Kind::Hidden || !editing.hasProblem(row))
            continue;
        editing.setCaret(editing.startOf(row));
        m_view->setFocus();
        return;
    }
}

/// What the tree shows at first, since folding is the same in both.
void TextPage::showFirstLook() { m_view->editing().adoptExpansion(NodeFolding::of(m_session).open()); }

void TextPage::selectAll() { m_view->editing().selectAll(); }

void TextPage::expandAll()
{
    Expansion all;
    all.setAll(m_session.layout().indexEnd());
    m_view->editing().setExpansion(all);
}

void TextPage::collapseAll() { m_view->editing().setFoldedBelow(rootNode, true); }

NodeNamer &TextPage::namer() { return *m_view; }

QString TextPage::place() const
{
    const TextEditing &editing = m_view->editing();
    const qsizetype row = editing.caret().row;
    if (row >= editing.lines().count())
        return {};
    return tr("Line %L1, column %L2").arg(editing.lines().at(row).number).arg(m_view->caretColumn());
}

QString TextPage::tourText() const
{
    return tr("The whole project as text, to be written like code: Enter makes a line, Tab moves it into the folder "
              "above, # begins a comment. Each step can be undone.");
}

void TextPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        tellLines();
        Q_EMIT placeChanged();
    }
    LayoutView::changeEvent(event);
}

} // namespace Espalier
