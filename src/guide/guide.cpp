// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guide.h"

#include "core/safefile.h"
#include "guide/guideheading.h"

#include <QFileInfo>
#include <QResource>

namespace Espalier {

namespace {

constexpr qint64 contentLimit = 256 * 1024; // as for every file that is imported with its content

QStringView guideWithoutSlash(QStringView path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

const GuideSection *Topic::section(QStringView label) const
{
    for (const GuideSection &section : sections) {
        if (label.compare(section.label, Qt::CaseInsensitive) == 0)
            return &section;
    }
    return nullptr;
}

int Guide::Data::find(QStringView path) const
{
    path = guideWithoutSlash(path);
    if (path.startsWith(u"./"))
        path = path.sliced(2);
    if (const auto found = byPath.constFind(path.toString()); found != byPath.cend())
        return *found;
    if (aliases.isEmpty())
        return -1;
    // The longest alias that the path starts with: "my_ml_core/domain" lies in what "my_ml_core" stands for.
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'/', end - 1)) {
        const auto alias = aliases.constFind(path.first(end).toString());
        if (alias == aliases.cend())
            continue;
        const QString meant = *alias + path.sliced(end);
        if (const auto found = byPath.constFind(meant); found != byPath.cend())
            return *found;
    }
    return -1;
}

Guide::Guide() : m_d(new Data) {}
Guide::Guide(Data &&data) : m_d(new Data(std::move(data))) {}
Guide::Guide(const Guide &) = default;
Guide::Guide(Guide &&) noexcept = default;
Guide &Guide::operator=(const Guide &) = default;
Guide &Guide::operator=(Guide &&) noexcept = default;
Guide::~Guide() = default;

bool Guide::isNull() const { return m_d->topics.isEmpty(); }
bool Guide::isBuiltIn() const { return m_d->filesFolder.startsWith(u":/"); }
const QString &Guide::id() const { return m_d->id; }
const QString &Guide::name() const { return m_d->name; }
const QString &Guide::description() const { return m_d->description; }
const QString &Guide::title() const { return m_d->title; }
const QString &Guide::projectName() const { return m_d->projectName; }
const QString &Guide::proposedName() const { return m_d->proposedName; }
const QString &Guide::language() const { return m_d->language; }
const QString &Guide::purpose() const { return m_d->purpose; }
const QString &Guide::whySoMany() const { return m_d->whySoMany; }
const QMap<QString, QString> &Guide::variables() const { return m_d->variables; }
const QMap<QString, QString> &Guide::aliases() const { return m_d->aliases; }
const QList<Topic> &Guide::topics() const { return m_d->topics; }
const QList<int> &Guide::topLevel() const { return m_d->topLevel; }
const QList<GuidePhase> &Guide::phases() const { return m_d->phases; }
const QList<Starter> &Guide::starters() const { return m_d->starters; }
const QList<GlossaryEntry> &Guide::glossary() const { return m_d->glossary; }
const QList<LessonPlan> &Guide::lessonPlans() const { return m_d->lessonPlans; }
const Report &Guide::report() const { return m_d->report; }

const Topic *Guide::topic(QStringView path) const
{
    const int index = m_d->find(path);
    return index < 0 ? nullptr : &m_d->topics.at(index);
}

const GuidePhase *Guide::phase(Phase phase) const
{
    for (const GuidePhase &known : m_d->phases) {
        if (known.phase == phase)
            return &known;
    }
    return nullptr;
}

const Starter *Guide::starter(QStringView id, std::optional<Starter::Group> group) const
{
    for (const Starter &starter : m_d->starters) {
        if (starter.id == id && (!group || starter.group == *group))
            return &starter;
    }
    // The whole heading's slug does too: "simple-ml-model-academic".
    for (const Starter &starter : m_d->starters) {
        if ((!group || starter.group == *group) && slugOf(starter.name) == id)
            return &starter;
    }
    return nullptr;
}

const GlossaryEntry *Guide::word(QStringView term) const
{
    for (const GlossaryEntry &entry : m_d->glossary) {
        if (term.compare(entry.term, Qt::CaseInsensitive) == 0)
            return &entry;
    }
    return nullptr;
}

const LessonPlan *Guide::lessonPlan(Phase phase) const
{
    for (const LessonPlan &plan : m_d->lessonPlans) {
        if (plan.phase == phase)
            return &plan;
    }
    return nullptr;
}

QString Guide::content(const Topic &topic) const
{
    if (m_d->filesFolder.isEmpty() || topic.kind != NodeKind::File)
        return {};
    const QString plain = m_d->filesFolder + u'/' + topic.path;
    const QString translated = m_d->filesFolder + u'.' + m_d->language + u'/' + topic.path;
    if (plain.startsWith(u':')) {
        const QResource own(translated);
        return QString::fromUtf8(own.isValid() ? own.uncompressedData() : QResource(plain).uncompressedData());
    }
    const auto bytes = SafeFile::read(QFileInfo(translated).isFile() ? translated : plain, contentLimit);
    return bytes ? QString::fromUtf8(*bytes) : QString();
}

bool Guide::hasContent(const Topic &topic) const
{
    if (m_d->filesFolder.isEmpty() || topic.kind != NodeKind::File)
        return false;
    const QString path = m_d->filesFolder + u'/' + topic.path;
    return path.startsWith(u':') ? QResource(path).isValid() : QFileInfo(path).isFile();
}

} // namespace Espalier
