// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/repair/drawnreading.h"

#include "core/text/drawntreereader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <string_view>
#include <utility>

namespace Espalier {

namespace {

constexpr qsizetype readAtOnce = 1024 * 1024; // UTF-16 units
constexpr qsizetype drawnReadingHistoryRoom = 32 << 20; // of texts that steps keep
constexpr size_t drawnReadingLeastSteps = 20;

std::string_view drawnReadingKey(const DrawnTree &tree, quint32 line)
{
    return LineRepairs::keyOf(tree.lineText(line));
}

QByteArrayView drawnReadingBytes(std::string_view text) { return {text.data(), qsizetype(text.size())}; }

/// Which of the lines with the same words each of \a lines is, in one pass.
QHash<quint32, quint32> occurrencesOf(const DrawnTree &tree, const std::vector<quint32> &lines)
{
    QHash<QByteArrayView, quint32> seen;
    for (const quint32 line : lines)
        seen.insert(drawnReadingBytes(drawnReadingKey(tree, line)), 0);
    QHash<quint32, quint32> found;
    const quint32 last = *std::ranges::max_element(lines);
    for (quint32 line = 0; line <= last; ++line) {
        if (const auto count = seen.find(drawnReadingBytes(drawnReadingKey(tree, line))); count != seen.end())
            found.insert(line, (*count)++);
    }
    return found;
}

} // namespace

DrawnReading::DrawnReading(const QString &fallbackName, QObject *parent) : QObject(parent), m_fallback(fallbackName)
{
    take(completed(std::make_shared<DrawnTree>(), m_fallback));
}

void DrawnReading::begin(const QByteArray &bytes, std::shared_ptr<const DrawnTree> tree)
{
    m_job.cancel();
    if (!tree) {
        if (Result<DrawnTree> read = DrawnTreeReader::read(bytes); read)
            tree = std::make_shared<DrawnTree>(std::move(*read));
        else
            tree = std::make_shared<DrawnTree>();
    }
    m_states = {State{.text = QString::fromUtf8(tree->text), .repairs = {}}};
    m_at = 0;
    m_wasTyping = false;
    take(completed(std::move(tree), m_fallback));
}

// -- reading ----------------------------------------------------------------------------------------------------------

DrawnReading::Read DrawnReading::completed(std::shared_ptr<const DrawnTree> tree, const QString &fallback)
{
    Read read;
    read.open = doubtsOf(*tree);
    read.unanswered = read.open;
    read.layout = tree->toLayout(fallback, &read.places);
    read.tree = std::move(tree);
    return read;
}

/// \a same: an earlier reading of this very text, which spares the first pass.
Result<DrawnReading::Read> DrawnReading::readText(const QByteArray &text, const LineRepairs &repairs,
                                                  const QString &fallback, std::shared_ptr<const DrawnTree> same,
                                                  Progress *progress)
{
    const DrawnTreeReader::Options options{.progress = progress, .repairs = &repairs};
    Result<DrawnTree> tree = same ? DrawnTreeReader::readAgain(*same, options) : DrawnTreeReader::read(text, options);
    if (!tree)
        return std::unexpected(tree.error());
    Read read = completed(std::make_shared<DrawnTree>(std::move(*tree)), fallback);
    if (!repairs.isEmpty()) {
        const Result<DrawnTree> plain = DrawnTreeReader::readAgain(*read.tree, {.progress = progress});
        if (!plain)
            return std::unexpected(plain.error());
        read.unanswered = doubtsOf(*plain);
    }
    return read;
}

void DrawnReading::read(bool isSameText)
{
    const State &state = m_states[m_at];
    const std::shared_ptr<const DrawnTree> same = isSameText && !m_job.isRunning() ? m_read.tree : nullptr;
    m_job.cancel();
    if (state.text.size() <= readAtOnce) {
        // Without progress nobody cancels, and it cannot fail otherwise.
        if (Result<Read> read = readText(state.text.toUtf8(), state.repairs, m_fallback, same, nullptr); read)
            take(std::move(*read));
        return;
    }
    m_job.start(
        [text = state.text, repairs = state.repairs, fallback = m_fallback, same](Progress &progress) {
            return readText(same ? QByteArray() : text.toUtf8(), repairs, fallback, same, &progress);
        },
        [this](Result<Read> read) {
            if (read)
                take(std::move(*read));
        });
    Q_EMIT changed();
}

void DrawnReading::take(Read read)
{
    m_read = std::move(read);
    m_entries.assign(m_read.layout.indexEnd(), 0);
    for (size_t entry = m_read.tree->root + 1; entry < m_read.places.size(); ++entry)
        m_entries[m_read.places[entry]] = quint32(entry);
    collectAnswers();
    collectDoubts();
    count();
    Q_EMIT changed();
}

void DrawnReading::collectAnswers()
{
    m_answers.clear();
    const LineRepairs &repairs = m_states[m_at].repairs;
    if (repairs.isEmpty())
        return;
    const BoundRepairs bound(repairs, {tree().text.constData(), size_t(tree().text.size())});
    for (quint32 line = 0; line < tree().lines.size(); ++line) {
        for (const LineRepair *const repair : bound.at(line))
            m_answers[line].append(repair->answer);
    }
}

/// The questions of the text alone, each parted by what was said to its lines, and what the answers raised anew.
void DrawnReading::collectDoubts()
{
    m_doubts.clear();
    const auto add = [this](const LineDoubt &doubt, std::vector<quint32> lines, qsizetype about,
                            std::optional<LineAnswer> said) {
        m_doubts.push_back(
            {doubt.question, std::move(lines), about, doubt.answers, said.value_or(doubt.chosen), !said});
    };
    QSet<std::pair<int, quint32>> known;
    for (const LineDoubt &doubt : m_read.unanswered) {
        std::vector<quint32> open;
        std::vector<std::pair<LineAnswer, std::vector<quint32>>> answered;
        for (const quint32 line : doubt.lines) {
            known.insert({int(doubt.question), line});
            if (!m_answers.contains(line)) {
                open.push_back(line);
            } else if (const auto said = answerOf(line, doubt.answers)) {
                auto same = std::ranges::find(answered, *said, &std::pair<LineAnswer, std::vector<quint32>>::first);
                if (same == answered.end())
                    same = answered.insert(same, {*said, {}});
                same->second.push_back(line);
            }
        }
        const bool isWhole = open.size() == doubt.lines.size();
        if (!open.empty())
            add(doubt, open, isWhole ? qsizetype(doubt.about.size()) : qsizetype(open.size()), {});
        for (auto &[said, lines] : answered) {
            const qsizetype about =
                lines.size() == doubt.lines.size() ? qsizetype(doubt.about.size()) : qsizetype(lines.size());
            add(doubt, std::move(lines), about, said);
        }
    }
    for (const LineDoubt &doubt : m_read.open) {
        if (!known.contains({int(doubt.question), doubt.lines.front()}))
            add(doubt, doubt.lines, qsizetype(doubt.about.size()), {});
    }
    std::ranges::stable_sort(m_doubts, {}, [](const Doubt &doubt) { return doubt.lines.front(); });
}

qsizetype DrawnReading::lineCount(const DrawnTree &tree)
{
    const bool isLastEmpty = !tree.lines.empty() && tree.lineText(tree.lines.size() - 1).empty();
    return qsizetype(tree.lines.size()) - (isLastEmpty ? 1 : 0);
}

void DrawnReading::count()
{
    const Layout &made = m_read.layout;
    m_counts = {.lines = lineCount(tree()),
                .nodes = made.nodeCount(),
                .folders = made.folderCount(),
                .files = made.nodeCount() - made.folderCount(),
                .doubts = std::ranges::count_if(m_doubts, &Doubt::isOpen)};
    for (const DrawnNode &entry : tree().nodes)
        m_counts.comments += !entry.comment.empty();
    m_disagreement.clear();
    static const QRegularExpression twoNumbers(QStringLiteral("^\\D*(\\d{1,9})\\D+(\\d{1,9})\\D*$"));
    for (quint32 line = 0; line < tree().lines.size(); ++line) {
        const LineKind kind = tree().lines[line].kind;
        m_counts.leftOut += kind == LineKind::Prose;
        m_counts.unread += kind == LineKind::Unread;
        if (kind != LineKind::Total)
            continue;
        const auto said = twoNumbers.match(QString::fromUtf8(tree().lineText(line)));
        const qsizetype folders = said.captured(1).toInt();
        const qsizetype files = said.captured(2).toInt();
        // Some count the root as well.
        if (said.hasMatch()
            && (files != m_counts.files || (folders != m_counts.folders && folders != m_counts.folders + 1)))
            m_disagreement = tr("Line %1 counts %2 and %3; the tree has %4 and %5", "folders and files")
                                 .arg(line + 1)
                                 .arg(folders)
                                 .arg(files)
                                 .arg(m_counts.folders)
                                 .arg(m_counts.files);
    }
}

// -- asking -----------------------------------------------------------------------------------------------------------

bool DrawnReading::hasNamedRoot() const
{
    return !tree().nodes.empty() && !tree().rootEntry().name.empty() && tree().rootEntry().name != ".";
}

QList<NodeIndex> DrawnReading::nodesOf(qsizetype line) const
{
    QList<NodeIndex> nodes;
    if (line < 0 || line >= qsizetype(tree().lines.size()))
        return nodes;
    for (const quint32 entry : tree().nodesOf(size_t(line))) {
        if (entry < m_read.places.size())
            nodes.append(m_read.places[entry]);
    }
    return nodes;
}

NodeIndex DrawnReading::nodeOf(qsizetype line) const
{
    const QList<NodeIndex> nodes = nodesOf(line);
    if (!nodes.isEmpty())
        return nodes.first();
    const bool isRoot =
        line >= 0 && line < qsizetype(tree().lines.size()) && tree().lines[size_t(line)].kind == LineKind::Root;
    return isRoot ? rootNode : noNode;
}

qsizetype DrawnReading::lineOf(NodeIndex node) const
{
    if (node >= m_entries.size())
        return noLine;
    const quint32 entry = node == rootNode ? tree().root : m_entries[node];
    if (entry >= tree().nodes.size() || tree().nodes[entry].line == 0)
        return noLine;
    const qsizetype line = qsizetype(tree().nodes[entry].line) - tree().firstLine;
    return line < qsizetype(tree().lines.size()) ? line : noLine;
}

NodeIndex DrawnReading::topOf(NodeIndex node) const
{
    const qsizetype line = lineOf(node);
    for (NodeIndex above = layout().parent(node); above != noNode && above != rootNode && lineOf(above) == line;
         above = layout().parent(above))
        node = above;
    return node;
}

bool DrawnReading::isDoubtful(qsizetype line) const
{
    if (line < 0 || line >= qsizetype(tree().lines.size()) || isAnswered(line))
        return false;
    const LineKind kind = tree().lines[size_t(line)].kind;
    return (kind == LineKind::Node || kind == LineKind::Root) && tree().sureness(size_t(line)) >= Sureness::Guess;
}

bool DrawnReading::isUnread(qsizetype line) const
{
    return line >= 0 && line < qsizetype(tree().lines.size()) && tree().lines[size_t(line)].kind == LineKind::Unread;
}

bool DrawnReading::isAnswered(qsizetype line) const { return line >= 0 && m_answers.contains(quint32(line)); }

std::optional<LineAnswer> DrawnReading::answerOf(qsizetype line, const std::vector<LineAnswer> &among) const
{
    const QList<LineAnswer> said = m_answers.value(quint32(line));
    for (qsizetype i = said.size() - 1; i >= 0; --i) {
        if (std::ranges::find(among, said[i]) != among.end())
            return said[i];
    }
    return {};
}

QList<NodeIndex> DrawnReading::likelyFolders(qsizetype line, int most) const
{
    const NodeIndex named = nodeOf(line);
    if (named == noNode || named == rootNode)
        return {};
    const NodeIndex node = topOf(named);
    const NodeIndex present = layout().parent(node);
    // Along the way from the node above to the root: it stays the same, whatever is said about this line.
    NodeIndex above = noNode;
    for (qsizetype earlier = line - 1; earlier >= 0 && above == noNode; --earlier)
        above = nodeOf(earlier);
    if (above != noNode && !layout().isFolder(above))
        above = layout().parent(above);
    QList<NodeIndex> way;
    for (NodeIndex folder = above == noNode ? present : above; folder != noNode; folder = layout().parent(folder)) {
        if (folder != node && !layout().isAncestor(node, folder))
            way.append(folder);
        if (folder == rootNode)
            break;
    }
    qsizetype from = 0;
    if (const qsizetype at = way.indexOf(present); at < 0)
        way.prepend(present);
    else
        from = std::max<qsizetype>(0, at + 1 - most);
    return way.sliced(from, std::min<qsizetype>(most, way.size() - from));
}

// -- history ----------------------------------------------------------------------------------------------------------

void DrawnReading::push(State state, bool isTyping)
{
    const bool isSameText = state.text == m_states[m_at].text;
    m_states.resize(m_at + 1);
    if (isTyping && m_wasTyping && m_at > 0) {
        m_states.back() = std::move(state);
    } else {
        m_states.push_back(std::move(state));
        ++m_at;
    }
    m_wasTyping = isTyping;
    const size_t most =
        std::max(drawnReadingLeastSteps, size_t(drawnReadingHistoryRoom / std::max<qsizetype>(text().size(), 1)));
    if (m_states.size() > most) {
        m_states.erase(m_states.begin());
        --m_at;
    }
    read(isSameText);
}

void DrawnReading::step(size_t to)
{
    const bool isSameText = m_states[to].text == text();
    m_at = to;
    m_wasTyping = false;
    read(isSameText);
}

void DrawnReading::undo()
{
    if (canUndo())
        step(m_at - 1);
}

void DrawnReading::redo()
{
    if (canRedo())
        step(m_at + 1);
}

/// Is \a text what stands here but for one letter, beside the one before? Remembers where.
bool DrawnReading::isTypedOn(const QString &text)
{
    const QString &old = this->text();
    const qsizetype grown = text.size() - old.size();
    const auto [left, right] = std::ranges::mismatch(old, text);
    const qsizetype at = left - old.begin();
    const bool isLetter = grown == 1 && text[at] != u'\n';
    const bool isTyping = isLetter || grown == -1;
    const qsizetype end = isLetter ? at + 1 : at;
    const bool goesOn = isTyping && std::abs(at - m_typedAt) <= 1;
    m_typedAt = end;
    m_wasTyping = m_wasTyping && goesOn;
    return isTyping;
}

void DrawnReading::setText(const QString &text)
{
    if (text == this->text())
        return;
    const bool isTyping = isTypedOn(text);
    push({.text = text, .repairs = m_states[m_at].repairs}, isTyping);
}

void DrawnReading::answer(const std::vector<quint32> &lines, LineAnswer answer, const QString &to)
{
    if (lines.empty() || m_job.isRunning())
        return;
    State state = m_states[m_at];
    const QHash<quint32, quint32> occurrences = occurrencesOf(tree(), lines);
    for (const quint32 line : lines)
        state.repairs.add({.text = std::string(drawnReadingKey(tree(), line)),
                           .occurrence = occurrences.value(line),
                           .answer = answer,
                           .to = answer == LineAnswer::Under ? to.toStdString() : std::string()});
    push(std::move(state), false);
}

void DrawnReading::takeBack(const std::vector<quint32> &lines)
{
    if (lines.empty() || m_job.isRunning())
        return;
    State state = m_states[m_at];
    const QHash<quint32, quint32> occurrences = occurrencesOf(tree(), lines);
    for (const quint32 line : lines)
        state.repairs.remove(drawnReadingKey(tree(), line), occurrences.value(line));
    push(std::move(state), false);
}

} // namespace Espalier
