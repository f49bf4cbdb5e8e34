// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/text/textcompletion.h"

#include "desktop/session/session.h"
#include "desktop/text/textview.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/phasemark.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSet>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype usualLetters = 2;
constexpr qsizetype mostProposals = 7;
constexpr qsizetype mostLookedAt = 50'000; // nodes of the layout
constexpr int proposalHeight = 32;
constexpr int footHeight = 30;
constexpr int completionWidth = 420;

} // namespace

TextCompletion::TextCompletion(TextView &view) : QFrame(view.viewport()), m_view(view)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    hide();
}

void TextCompletion::follow() { show(usualLetters); }
void TextCompletion::open() { show(0); }

void TextCompletion::close()
{
    m_proposals.clear();
    m_hasChosen = false;
    hide();
}

void TextCompletion::show(qsizetype letters)
{
    TextEditing &editing = m_view.editing();
    const TextCaret &caret = editing.caret();
    const TextLine &line = editing.lines().at(caret.row);
    const LineText text = editing.textOf(caret.row);
    const bool isAtEnd = !caret.inComment && caret.at == text.name.size() && !text.name.endsWith(u'/');
    if (!isAtEnd || editing.hasSelection() || text.name.size() < letters || line.depth == 0
        || (letters > 0 && !editing.isDraft(caret.row)))
        return close();
    const NodeIndex folder = line.kind == TextLine::Kind::Node ? editing.layout().parent(line.node) : line.node;
    m_typed = text.name;
    m_current = 0;
    m_hasChosen = false;
    collect(folder, text.name);
    if (m_proposals.isEmpty())
        return close();
    placeAtCaret();
    setAccessibleName(tr("%Ln proposal(s)", nullptr, int(m_proposals.size())));
    QFrame::show();
    raise();
    update();
    m_view.viewport()->update();
}

void TextCompletion::collect(NodeIndex folder, const QString &typed)
{
    const Session &session = m_view.editing().session();
    const Layout &layout = session.layout();
    m_proposals.clear();
    QSet<QString> names;
    for (NodeIndex child = layout.firstChild(folder); child != noNode; child = layout.nextSibling(child))
        names.insert(layout.name(child));
    names.remove(typed); // the line itself
    const auto add = [&](const NodeData &data, Phase phase, bool isOfGuide) {
        if (m_proposals.size() >= mostProposals || names.contains(data.name) || data.name == typed
            || !data.name.startsWith(typed, Qt::CaseInsensitive))
            return;
        names.insert(data.name);
        m_proposals.append({data, phase, isOfGuide});
    };
    const auto addTopic = [&](const Topic &topic) {
        NodeData data;
        data.name = topic.name;
        data.kind = topic.kind;
        data.summary = topic.summary;
        data.topic = topic.path;
        data.phase = topic.ownPhase;
        data.tags = topic.tags;
        add(data, topic.phase, true);
    };
    const Guide &guide = session.layoutGuide().isNull() ? session.guide() : session.layoutGuide();
    const QList<Topic> &topics = guide.topics();
    const Topic *const above = folder == rootNode ? nullptr : session.topicOf(folder);
    const QList<int> own = folder == rootNode ? guide.topLevel() : above ? above->children : QList<int>();
    for (const int topic : own)
        addTopic(topics.value(topic));
    if (typed.isEmpty())
        return;
    for (const Topic &topic : topics)
        addTopic(topic);
    const auto end = NodeIndex(std::min<qsizetype>(layout.indexEnd(), mostLookedAt));
    for (NodeIndex node = 1; node < end && m_proposals.size() < mostProposals; ++node) {
        if (layout.isLinked(node))
            add({.name = layout.name(node), .kind = layout.kind(node)}, Phase::None, false);
    }
}

void TextCompletion::placeAtCaret()
{
    const QRect caret = m_view.caretRect(m_view.editing().caret());
    const QRect room = m_view.viewport()->rect();
    const QSize size(std::min(completionWidth, room.width() - 2 * Metric::step),
                     int(m_proposals.size()) * proposalHeight + footHeight + 2 * Metric::step);
    QPoint place(std::min(caret.left(), room.right() - size.width() - Metric::step), caret.bottom() + Metric::step);
    if (place.y() + size.height() > room.bottom() && caret.top() - size.height() > 0)
        place.setY(caret.top() - size.height() - Metric::step);
    setGeometry({place, size});
}

QString TextCompletion::ghost() const
{
    if (isHidden() || m_proposals.isEmpty())
        return {};
    const NodeData &data = m_proposals[m_current].data;
    // Only what would be written as it is.
    if (!data.name.startsWith(m_typed))
        return {};
    return data.name.sliced(m_typed.size()) + (data.kind == NodeKind::Folder ? QStringLiteral("/") : QString());
}

bool TextCompletion::press(const QKeyEvent &event)
{
    if (isHidden())
        return false;
    switch (event.key()) {
    case Qt::Key_Escape:
        close();
        m_view.viewport()->update();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier))
            return false;
        m_current = int((m_current
                         + (event.key() == Qt::Key_Down && m_hasChosen ? 1
                                : event.key() == Qt::Key_Up            ? -1
                                                                       : 0)
                         + m_proposals.size())
                        % m_proposals.size());
        m_hasChosen = true;
        update();
        m_view.viewport()->update();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_hasChosen) {
            close();
            return false;
        }
        take(m_current);
        return true;
    case Qt::Key_Tab:
        take(m_current);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Delete:
        close();
        return false;
    default:
        return false;
    }
}

void TextCompletion::take(int proposal)
{
    const NodeData data = m_proposals[proposal].data;
    close();
    m_view.editing().complete(data);
}

void TextCompletion::mousePressEvent(QMouseEvent *event)
{
    const int at = int(event->position().y() - Metric::step) / proposalHeight;
    if (at >= 0 && at < m_proposals.size())
        take(at);
}

void TextCompletion::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(theme.line));
    painter.setBrush(colour(theme.panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::controlRadius,
                            Metric::controlRadius);
    QFont bold = codeFont();
    bold.setWeight(QFont::DemiBold);
    for (qsizetype i = 0; i < m_proposals.size(); ++i) {
        const Proposal &proposal = m_proposals[i];
        QRect row(Metric::step, Metric::step + int(i) * proposalHeight, width() - 2 * Metric::step, proposalHeight);
        if (i == m_current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(theme.selection));
            painter.drawRoundedRect(row, Metric::smallRadius, Metric::smallRadius);
        }
        const bool isFolder = proposal.data.kind == NodeKind::Folder;
        icon(isFolder ? u"nodes/folder" : u"nodes/file").paint(&painter, row.left() + 8, row.top() + 8, 16, 16);
        row.adjust(32, 0, -8, 0);
        painter.setFont(bold);
        painter.setPen(colour(theme.text));
        const QString name = painter.fontMetrics().elidedText(
            proposal.data.name + (isFolder ? QStringLiteral("/") : QString()), Qt::ElideRight, row.width() - 24);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
        row.setLeft(row.left() + painter.fontMetrics().horizontalAdvance(name) + 10);
        if (proposal.phase != Phase::None) {
            paintPhaseMark(painter, QRectF(row.right() - 7, row.center().y() - 3, 7, 7), proposal.phase);
            row.setRight(row.right() - 18);
        }
        painter.setFont(font());
        painter.setPen(colour(theme.dim));
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(proposal.data.summary, Qt::ElideRight, row.width()));
    }
    const QRect foot = rect().adjusted(3 * Metric::step, height() - footHeight, -3 * Metric::step, 0);
    painter.setPen(colour(theme.line));
    painter.drawLine(1, foot.top(), width() - 2, foot.top());
    painter.setFont(smallFont());
    painter.setPen(colour(theme.dim));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Tab takes it, Esc keeps “%1”").arg(printable(m_typed, 20)));
    if (m_proposals[m_current].isOfGuide)
        painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, tr("with its explanation"));
}

} // namespace Espalier
