// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/guidedock/guidemodel.h"

#include "core/text/drawntreewriter.h"
#include "desktop/session/layoutmime.h"
#include "desktop/session/session.h"
#include "guide/starterbuilder.h"

#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype longestOtherName = 60;

} // namespace

GuideModel::GuideModel(Session &session, QObject *parent) : QAbstractItemModel(parent), m_session(session), m_guide(session.guide())
{
    rebuild();
    updatePresence();
}

void GuideModel::setGuide(const Guide &guide)
{
    beginResetModel();
    m_guide = guide;
    rebuild();
    m_present = {};
    endResetModel();
    updatePresence();
}

void GuideModel::setSearch(const QString &words)
{
    const QString search = words.simplified();
    if (search == m_search)
        return;
    beginResetModel();
    m_search = search;
    rebuild();
    endResetModel();
}

bool GuideModel::isNamed(const Topic &topic, const QStringList &words)
{
    return std::ranges::all_of(words, [&topic](const QString &word) {
        const auto has = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        // Every path below "mlops" holds "mlops": only a word that is meant as a path is looked for there.
        return has(topic.name) || has(topic.title) || has(topic.summary) || (word.contains(u'/') && has(topic.path + u'/'));
    });
}

bool GuideModel::isExplained(const Topic &topic, const QStringList &words)
{
    return std::ranges::all_of(words, [&topic](const QString &word) {
        const auto has = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(topic.name) || has(topic.title) || has(topic.summary) || has(topic.body)
            || std::ranges::any_of(topic.sections, [&has](const GuideSection &section) {
                   return has(section.text) || std::ranges::any_of(section.items, has);
               });
    });
}

void GuideModel::rebuild()
{
    const QList<Topic> &topics = m_guide.topics();
    const qsizetype count = topics.size();
    QStringList words = m_search.split(u' ', Qt::SkipEmptyParts);
    m_children.assign(size_t(count + 1), {});
    m_rows.assign(size_t(count), -1);
    m_found = QBitArray(count);
    QBitArray shown(count, words.isEmpty());
    if (!words.isEmpty()) {
        // By name first: a word such as "model" stands in half of all explanations. What no name or summary holds may
        // still be explained somewhere. "serving/deployment" may mean a path or two words.
        const auto isAnyNamed = [&] { return std::ranges::any_of(topics, [&words](const Topic &topic) { return isNamed(topic, words); }); };
        bool named = isAnyNamed();
        if (!named && m_search.contains(u'/')) {
            words = QString(m_search).replace(u'/', u' ').split(u' ', Qt::SkipEmptyParts);
            named = isAnyNamed();
        }
        for (int number = 0; number < count; ++number) {
            const Topic &topic = topics[number];
            m_found[number] = named ? isNamed(topic, words) : isExplained(topic, words);
            // What stands below something found can be looked at there.
            const bool below = topic.parent >= 0 && shown[topic.parent];
            shown[number] = m_found[number] || below;
        }
        for (int number = int(count) - 1; number >= 0; --number) {
            if (shown[number] && topics[number].parent >= 0)
                shown[topics[number].parent] = true;
        }
    }
    for (int number = 0; number < count; ++number) {
        const Topic &topic = topics[number];
        if (!m_session.limits().allows(topic.phase) || (topic.parent >= 0 && !shown[topic.parent]))
            shown[number] = m_found[number] = false;
        if (!shown[number])
            continue;
        QList<int> &siblings = m_children[size_t(topics[number].parent + 1)];
        m_rows[size_t(number)] = int(siblings.size());
        siblings.append(number);
    }
}

void GuideModel::updatePresence()
{
    QBitArray present(m_guide.topics().size());
    QHash<int, QString> otherNames;
    const Layout &layout = m_session.layout();
    const bool isOfAnother = !layout.info().guide.isEmpty() && layout.info().guide != m_guide.id();
    // Equal topics are one text in the pool, so most nodes cost a look into this set.
    QSet<TextRef> known{0};
    for (NodeIndex node = layout.next(rootNode); node != noNode && !isOfAnother; node = layout.next(node)) {
        const TextRef text = layout.records()[node].topic;
        if (known.contains(text))
            continue;
        known.insert(text);
        const Topic *const topic = m_guide.topic(layout.topic(node));
        if (!topic)
            continue;
        const auto number = int(topic - m_guide.topics().constData());
        present.setBit(number);
        if (const QString name = layout.name(node); name != topic->name)
            otherNames.insert(number, printable(name, longestOtherName));
    }
    if (present == m_present && otherNames == m_otherNames)
        return;
    m_present = present;
    m_otherNames = otherNames;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {PresentRole, OtherNameRole});
}

const Topic *GuideModel::topic(const QModelIndex &index) const
{
    const int number = numberOf(index);
    return number < 0 ? nullptr : &m_guide.topics()[number];
}

bool GuideModel::isPresent(const QModelIndex &index) const
{
    const int number = numberOf(index);
    return number >= 0 && number < m_present.size() && m_present[number];
}

int GuideModel::numberOf(const QString &path) const
{
    const Topic *const topic = m_guide.topic(path);
    return topic ? int(topic - m_guide.topics().constData()) : -1;
}

QModelIndex GuideModel::indexOf(int number) const
{
    return number < 0 || m_rows[size_t(number)] < 0 ? QModelIndex() : createIndex(m_rows[size_t(number)], 0, quintptr(number));
}

QModelIndex GuideModel::indexOf(const QString &path) const
{
    return indexOf(numberOf(path));
}

QModelIndex GuideModel::nearestTo(const QString &path) const
{
    int number = numberOf(path);
    while (number >= 0 && m_rows[size_t(number)] < 0)
        number = m_guide.topics()[number].parent;
    return indexOf(number);
}

QModelIndexList GuideModel::matches() const
{
    QModelIndexList found;
    for (int number = 0; number < m_found.size(); ++number) {
        if (m_found[number])
            found.append(indexOf(number));
    }
    return found;
}

QStringList GuideModel::topmostPaths(const QModelIndexList &indexes) const
{
    QBitArray wanted(m_guide.topics().size());
    for (const QModelIndex &index : indexes)
        wanted.setBit(numberOf(index));
    QStringList paths;
    for (int number = 0; number < wanted.size(); ++number) {
        if (!wanted[number])
            continue;
        int above = m_guide.topics()[number].parent;
        while (above >= 0 && !wanted[above])
            above = m_guide.topics()[above].parent;
        if (above < 0)
            paths.append(m_guide.topics()[number].path);
    }
    return paths;
}

// -- the model ---------------------------------------------------------------------------------------------------------

QModelIndex GuideModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<int> &children = childrenOf(numberOf(parent));
    return column == 0 && row >= 0 && row < children.size() ? createIndex(row, 0, quintptr(children[row])) : QModelIndex();
}

QModelIndex GuideModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(m_guide.topics()[numberOf(child)].parent) : QModelIndex();
}

int GuideModel::rowCount(const QModelIndex &parent) const { return int(childrenOf(numberOf(parent)).size()); }
int GuideModel::columnCount(const QModelIndex &) const { return 1; }

QVariant GuideModel::data(const QModelIndex &index, int role) const
{
    const Topic *const topic = this->topic(index);
    if (!topic)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return topic->name;
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::AccessibleTextRole:
        return m_otherNames.contains(numberOf(index))
            ? tr("%1, in the layout %2", "a folder of the guide and what it is called there")
                  .arg(topic->name, m_otherNames.value(numberOf(index)))
            : topic->name;
    case OtherNameRole:
        return m_otherNames.value(numberOf(index));
    case Qt::AccessibleDescriptionRole:
        return isPresent(index) ? tr("%1. The layout has it. %2").arg(phaseName(topic->phase), topic->summary)
                                : tr("%1. %2", "%1 is a phase, %2 a summary").arg(phaseName(topic->phase), topic->summary);
    case PathRole:
        return topic->path;
    case PhaseRole:
        return toNumber(topic->phase);
    case PresentRole:
        return isPresent(index);
    default:
        return {};
    }
}

QString GuideModel::toolTip(const QModelIndex &index) const
{
    const Topic &topic = *this->topic(index);
    QString text = QStringLiteral("<b>%1</b>").arg(topic.name.toHtmlEscaped());
    const QString about = topic.summary.isEmpty() ? topic.title : topic.summary;
    if (!about.isEmpty())
        text += QStringLiteral("<br>") + about.toHtmlEscaped();
    const QString other = m_otherNames.value(numberOf(index));
    text += QStringLiteral("<br>")
        + (!isPresent(index) ? phaseName(topic.phase)
               : other.isEmpty()
               ? tr("%1 · the layout has it").arg(phaseName(topic.phase))
               : tr("%1 · the layout has it as %2").arg(phaseName(topic.phase), other.toHtmlEscaped()));
    return text;
}

Qt::ItemFlags GuideModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled : Qt::NoItemFlags;
}

QStringList GuideModel::mimeTypes() const { return {LayoutMime::topicsType(), QStringLiteral("text/plain")}; }

QMimeData *GuideModel::mimeData(const QModelIndexList &indexes) const
{
    const QStringList paths = topmostPaths(indexes);
    if (paths.isEmpty())
        return nullptr;
    std::unique_ptr<QMimeData> mime = LayoutMime::ofTopics(m_guide, paths);
    mime->setText(drawing(paths));
    return mime.release();
}

QString GuideModel::drawing(const QStringList &paths) const
{
    Layout all(QStringLiteral("."));
    for (const QString &path : paths) {
        const Layout branch = StarterBuilder::branch(m_guide, *m_guide.topic(path), m_session.layout().info().variables);
        for (NodeIndex child = branch.firstChild(rootNode); child != noNode; child = branch.nextSibling(child))
            all.link(all.copyFrom(branch, child), rootNode);
    }
    DrawnTreeWriter::Options options;
    if (const NodeIndex only = all.firstChild(rootNode); all.childCount(rootNode) == 1 && all.isFolder(only))
        options.top = only;
    return QString::fromUtf8(DrawnTreeWriter::toText(all, options));
}

} // namespace Espalier
