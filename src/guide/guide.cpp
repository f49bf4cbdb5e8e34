// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guide.h"

#include "core/name.h"
#include "core/safefile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Espalier {

const GuideSection *Topic::section(QStringView label) const
{
    const auto found = std::ranges::find_if(sections, [label](const GuideSection &s) { return label.compare(s.label, Qt::CaseInsensitive) == 0; });
    return found == sections.end() ? nullptr : &*found;
}

Guide::Guide() : m_d(new Data) {}
Guide::Guide(Data &&data) : m_d(new Data(std::move(data))) {}
Guide::Guide(const Guide &) = default;
Guide::Guide(Guide &&) noexcept = default;
Guide &Guide::operator=(const Guide &) = default;
Guide &Guide::operator=(Guide &&) noexcept = default;
Guide::~Guide() = default;

bool Guide::isNull() const { return m_d->topics.isEmpty(); }
const QString &Guide::id() const { return m_d->id; }
const QString &Guide::title() const { return m_d->title; }
const QString &Guide::language() const { return m_d->language; }
const QString &Guide::purpose() const { return m_d->purpose; }
const QString &Guide::whySoMany() const { return m_d->whySoMany; }
const QMap<QString, QString> &Guide::variables() const { return m_d->variables; }
const QMap<QString, QString> &Guide::aliases() const { return m_d->aliases; }
const QList<Topic> &Guide::topics() const { return m_d->topics; }
const QList<int> &Guide::topLevel() const { return m_d->topLevel; }
const QList<GuidePhase> &Guide::phases() const { return m_d->phases; }
const QList<Starter> &Guide::starters() const { return m_d->starters; }
const Report &Guide::report() const { return m_d->report; }

bool Guide::isBuiltIn() const { return m_d->filesFolder.startsWith(u":/"); }

const Topic *Guide::topic(QStringView path) const
{
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString exact = path.toString();
    if (const auto found = m_d->byPath.constFind(exact); found != m_d->byPath.constEnd())
        return &m_d->topics[*found];
    // "core/domain": the longest beginning that has another name.
    for (qsizetype end = exact.size(); end > 0; end = exact.lastIndexOf(u'/', end - 1)) {
        const auto alias = m_d->aliases.constFind(exact.left(end));
        if (alias == m_d->aliases.constEnd())
            continue;
        const auto found = m_d->byPath.constFind(*alias + exact.mid(end));
        return found == m_d->byPath.constEnd() ? nullptr : &m_d->topics[*found];
    }
    return nullptr;
}

const GuidePhase *Guide::phase(Phase phase) const
{
    const auto found = std::ranges::find(m_d->phases, phase, &GuidePhase::phase);
    return found == m_d->phases.end() ? nullptr : &*found;
}

const Starter *Guide::starter(QStringView id, std::optional<Starter::Group> group) const
{
    const auto found = std::ranges::find_if(m_d->starters, [&](const Starter &s) { return s.id == id && (!group || s.group == *group); });
    return found == m_d->starters.end() ? nullptr : &*found;
}

QString Guide::content(const Topic &topic) const
{
    if (!hasContent(topic))
        return {};
    const QString path = m_d->filesFolder + u'/' + topic.path;
    if (isBuiltIn()) { // inside the program: nothing there to be careful of
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    constexpr qint64 limit = 256 * 1024;
    return QString::fromUtf8(SafeFile::read(path, limit).value_or(QByteArray()));
}

bool Guide::hasContent(const Topic &topic) const
{
    return topic.kind == NodeKind::File && !m_d->filesFolder.isEmpty() && RelativePath::parse(topic.path)
        && QFileInfo(m_d->filesFolder + u'/' + topic.path).isFile();
}

} // namespace Espalier
