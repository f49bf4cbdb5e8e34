// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/card/pathcard.h"

#include "desktop/card/pathpreview.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "desktop/views/nodeview.h"

#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int pathCardWidth = 92 * Metric::step;
constexpr int pathCardPadding = 3 * Metric::step;

} // namespace

PathCard::PathCard(NodeView &view, NodeIndex node)
    : NodePopup(view, node),
      m_folder(view.session().layout().isFolder(node) ? node : view.session().layout().parent(node)),
      m_field(new QLineEdit), m_preview(new PathPreview), m_sentence(new QLabel)
{
    setFixedWidth(pathCardWidth);
    setAccessibleName(tr("Add by path"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(pathCardPadding, pathCardPadding, pathCardPadding, pathCardPadding);
    column->setSpacing(2 * Metric::step);
    const Layout &layout = view.session().layout();
    const QString path = layout.path(m_folder);
    const QString where = tr("Add to %1").arg(printable(path.isEmpty() ? layout.name(rootNode) : path));
    auto *const head = new QLabel;
    head->setTextFormat(Qt::PlainText);
    head->setFont(smallFont());
    setLook(head, "dim");
    head->setText(head->fontMetrics().elidedText(where, Qt::ElideMiddle, pathCardWidth - 2 * pathCardPadding));
    m_field->setPlaceholderText(tr("api/routes/users.py, docs/", "example of paths to type"));
    m_field->setAccessibleName(tr("Paths"));
    m_field->setMaxLength(int(PathAddition::maxText));
    m_sentence->setWordWrap(true);
    m_sentence->setFont(smallFont());
    m_sentence->setTextFormat(Qt::PlainText);
    for (QWidget *const part : std::initializer_list<QWidget *>{head, m_field, m_preview, m_sentence})
        column->addWidget(part);
    connect(m_field, &QLineEdit::textChanged, this, &PathCard::look);
    connect(m_field, &QLineEdit::returnPressed, this, &PathCard::enter);
    connect(&view.session().document(), &LayoutDocument::inserted, this, &PathCard::look);
    connect(&view.session().document(), &LayoutDocument::changed, this, &PathCard::look);
    look();
}

void PathCard::start() { m_field->setFocus(Qt::OtherFocusReason); }

void PathCard::say(const QString &sentence, const char *look)
{
    setLook(m_sentence, look);
    m_sentence->setFont(smallFont());
    m_sentence->setText(sentence);
    const bool isError = qstrcmp(look, "danger") == 0;
    if (m_field->property("bad").toBool() != isError) {
        m_field->setProperty("bad", isError);
        m_field->style()->unpolish(m_field);
        m_field->style()->polish(m_field);
    }
    if (m_field->accessibleDescription() != sentence)
        m_field->setAccessibleDescription(sentence); // read out as it changes
}

void PathCard::look()
{
    const Result<PathAddition> paths = PathAddition::parse(view().session().layout(), m_folder, m_field->text());
    if (!paths) {
        m_preview->clear();
        const QString &message = paths.error().message;
        return say(paths.error().where.line > 0
                       ? tr("Line %L1: %2", "of pasted paths").arg(paths.error().where.line).arg(message)
                       : message,
                   "danger");
    }
    m_preview->setPaths(*paths);
    if (paths->items().empty())
        return say(tr("A slash at the end makes a folder, commas separate several, {a,b} stands for both."), "dim");
    const QString warning = paths->warning();
    warning.isEmpty() ? say(pathPreviewSentence(*paths), "dim") : say(warning, "warning");
}

bool PathCard::accepts()
{
    const Result<PathAddition> paths = PathAddition::parse(view().session().layout(), m_folder, m_field->text());
    if (paths && paths->items().empty())
        say(tr("A path is needed, such as src/main.py."), "danger");
    return paths && !paths->items().empty();
}

void PathCard::finish(End end)
{
    if (end != End::Taken)
        return;
    Session &session = view().session();
    const quint64 before = session.editor().revision();
    const Result<QList<NodeIndex>> named = session.editor().addPaths(m_folder, m_field->text());
    if (!named)
        return session.tell(named.error());
    session.selection().reveal(*named);
    if (session.editor().revision() == before)
        session.tell(tr("All of that is there already."));
}

} // namespace Espalier
