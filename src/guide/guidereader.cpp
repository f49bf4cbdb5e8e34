// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidereader.h"

#include "core/safefile.h"
#include "core/text/textdecoder.h"
#include "core/text/utf8.h"
#include "guide/frontmatter.h"
#include "guide/guideheading.h"
#include "guide/guideoutline.h"
#include "guide/guidephases.h"
#include "guide/guidestarters.h"
#include "guide/guidewords.h"
#include "guide/markdownblocks.h"
#include "guide/namedpaths.h"
#include "guide/topictext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QResource>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

using GuideWords::Part;

struct GuideReaderText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::GuideReader)
};

constexpr qint64 largestGuide = 64 << 20;
constexpr qint64 largestBeside = 1 << 20;

/// Walks through the document and hands each block to the part of the guide it belongs to.
class Walk
{
public:
    Walk(const MarkdownBlocks &document, const GuideOutline &outline, const QString &fileName, Guide::Data &data)
        : m_document(document), m_outline(outline), m_fileName(fileName), m_data(data), m_phases(document, fileName, data),
          m_starters(document, fileName, data), m_text(document)
    {}

    void run()
    {
        const std::vector<MarkdownBlock> &blocks = m_document.blocks();
        for (size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].kind == MarkdownBlock::Kind::Heading)
                enter(i);
            else if (!m_outline.isPlacedTree(i))
                add(blocks[i]);
        }
        finishTopic();
        m_starters.finish();
        m_phases.decide();
        if (m_data.purpose.isEmpty())
            m_data.purpose = m_introduction;
    }

private:
    enum class Place { Nowhere, Title, Purpose, Why, Topic, Phase, Starter, Group };
    struct Level {
        int level;
        Place place;
        Part part = Part::None;
        int topic = -1;
    };

    const Level &here() const
    {
        static constexpr Level nowhere{0, Place::Nowhere};
        return m_levels.empty() ? nowhere : m_levels.back();
    }

    Part part() const
    {
        for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level) {
            if (level->part != Part::None)
                return level->part;
        }
        return Part::None;
    }

    void enter(size_t index)
    {
        const MarkdownBlock &block = m_document.blocks()[index];
        const GuideHeading &heading = m_outline.heading(index);
        while (!m_levels.empty() && m_levels.back().level >= block.level)
            m_levels.pop_back();
        const int outer = here().topic;
        Level level{block.level, Place::Nowhere, Part::None, m_outline.topic(index)};
        if (level.topic < 0 && outer >= 0) { // a heading within a topic names a part of its text
            level.topic = outer;
            level.place = Place::Topic;
            if (outer != m_topic)
                finishTopic();
            m_topic = outer;
            m_text.openSection(heading.text);
            m_levels.push_back(level);
            return;
        }
        finishTopic();
        if (level.topic >= 0)
            openTopic(level, heading, block.line);
        else if (block.level == 1 && (m_data.title.isEmpty() || !m_titled))
            openTitle(level, heading);
        else
            openPart(level, heading, block.line);
        m_levels.push_back(level);
    }

    void openTitle(Level &level, const GuideHeading &heading)
    {
        level.place = Place::Title;
        m_titled = true;
        if (m_data.title.isEmpty())
            m_data.title = heading.text;
    }

    void openTopic(Level &level, const GuideHeading &heading, qint64 line)
    {
        level.place = Place::Topic;
        m_topic = level.topic;
        Topic &topic = m_data.topics[m_topic];
        topic.line = line;
        if (!heading.title.isEmpty())
            topic.title = heading.title;
        if (topic.pictogram.isEmpty())
            topic.pictogram = heading.pictogram;
    }

    void openPart(Level &level, const GuideHeading &heading, qint64 line)
    {
        const Part group = part();
        if (const auto phase = GuideWords::phaseHeading(heading.text); phase.phase != Phase::None) {
            level.place = Place::Phase;
            m_phases.open(phase, line);
            return;
        }
        if (GuideWords::isTemplate(heading.name) || group == Part::Types || group == Part::Careers) {
            level.place = Place::Starter;
            m_starters.open(GuideWords::isTemplate(heading.name) ? Starter::Group::Template
                                : group == Part::Types           ? Starter::Group::ProjectType
                                                                 : Starter::Group::Career,
                            heading, line);
            return;
        }
        level.part = GuideWords::partOf(heading.name);
        if (level.part == Part::Purpose)
            level.place = Place::Purpose;
        else if (level.part == Part::Why)
            level.place = Place::Why;
        else if (level.part != Part::None)
            level.place = Place::Group;
    }

    void add(const MarkdownBlock &block)
    {
        const Level &level = here();
        if (m_topic >= 0) {
            m_text.add(block);
            if (block.kind == MarkdownBlock::Kind::List && GuideWords::isLearningPath(m_text.label()))
                m_phases.addLearningPath(m_topic, block);
        } else if (level.place == Place::Phase) {
            m_phases.add(block);
        } else if (level.place == Place::Starter) {
            m_starters.add(block);
        } else if (m_starters.isCareerList(block) || (level.part == Part::Careers && block.kind == MarkdownBlock::Kind::List)) {
            m_starters.addCareers(block);
        } else if (level.part == Part::Types || level.part == Part::Careers) {
            m_starters.addAlways(level.part == Part::Types ? Starter::Group::ProjectType : Starter::Group::Career,
                                 block);
        } else if (level.place == Place::Purpose) {
            addTo(m_data.purpose, block);
        } else if (level.place == Place::Why) {
            addTo(m_data.whySoMany, block);
        } else if (level.place == Place::Title) {
            addTo(m_introduction, block);
        } else if (level.place == Place::Nowhere) {
            m_data.report.add(Severity::Note, QStringLiteral("text-not-used"),
                              GuideReaderText::tr("This text belongs to no part of a guide and is shown nowhere."),
                              {.file = m_fileName, .line = block.line});
        }
    }

    void addTo(QString &text, const MarkdownBlock &block) const
    {
        text += (text.isEmpty() ? u"" : u"\n\n") + fromUtf8(m_document.source(block)).trimmed();
    }

    void finishTopic()
    {
        if (m_topic >= 0)
            m_text.moveTo(m_data.topics[m_topic]);
        m_topic = -1;
    }

    const MarkdownBlocks &m_document;
    const GuideOutline &m_outline;
    const QString &m_fileName;
    Guide::Data &m_data;
    GuidePhases m_phases;
    GuideStarters m_starters;
    TopicText m_text;
    std::vector<Level> m_levels; // the headings above
    QString m_introduction;
    int m_topic = -1; // whose text is being gathered
    bool m_titled = false;
};

/// Gathers the further right places that topics name for themselves.
void readFurtherPlaces(const QString &fileName, Guide::Data &data)
{
    for (Topic &topic : data.topics) {
        for (const GuideSection &section : std::as_const(topic.sections)) {
            if (!GuideWords::isAlsoFits(section.label))
                continue;
            QStringList paths = namedPaths(section.text);
            for (const QString &item : section.items)
                paths += namedPaths(item);
            for (const QString &path : std::as_const(paths)) {
                const int place = data.find(path);
                if (place >= 0 && data.topics.at(place).kind == NodeKind::Folder)
                    topic.alsoFits.append(data.topics.at(place).path);
                else
                    data.report.add(
                        Severity::Warning, QStringLiteral("unknown-name"),
                        GuideReaderText::tr("“%1” is said to fit into “%2” too, which is no folder of this guide.")
                            .arg(printable(topic.path), printable(path)),
                        {.file = fileName, .line = topic.line});
            }
        }
        topic.alsoFits.removeDuplicates();
    }
}

/// Marks the folders that the front matter names, and what is below them.
void markFoldersWithoutReadme(const QString &fileName, Guide::Data &data)
{
    for (const auto [path, line] : data.noReadme.asKeyValueRange()) {
        const int topic = data.find(path);
        if (topic >= 0 && data.topics.at(topic).kind == NodeKind::Folder)
            data.topics[topic].noReadme = true;
        else
            data.report.add(
                Severity::Warning, QStringLiteral("unknown-name"),
                GuideReaderText::tr("“%1” is to have no README, but is no folder of this guide.").arg(printable(path)),
                {.file = fileName, .line = line});
    }
    for (Topic &topic : data.topics) // parents stand before their children
        topic.noReadme = topic.noReadme || (topic.parent >= 0 && data.topics.at(topic.parent).noReadme);
}

/// Gives the text of a topic that says so to all files of the names it says that have no words of their own.
void shareTexts(Guide::Data &data)
{
    for (Topic &from : data.topics) {
        const auto says = std::ranges::find_if(
            from.sections, [](const GuideSection &section) { return GuideWords::isShared(section.label); });
        if (says == from.sections.end())
            continue;
        const QStringList names = namedPaths(says->text);
        if (names.isEmpty())
            continue;
        from.sections.erase(says);
        for (Topic &topic : data.topics) {
            const bool isBare = topic.body.isEmpty() && topic.sections.isEmpty();
            if (isBare && topic.kind == NodeKind::File && names.contains(topic.name)) {
                topic.body = from.body;
                topic.sections = from.sections;
            }
        }
    }
}

Guide::Data dataOf(const QByteArray &markdown, const QString &fileName)
{
    Guide::Data data;
    QByteArray text = decodedText(markdown, data.report);
    if (!text.isValidUtf8())
        text = repairedText(text, data.report);
    const std::string_view source(text.constData(), size_t(text.size()));
    const size_t start = FrontMatter::read(source, fileName, data);
    const MarkdownBlocks document(source, start);
    const GuideOutline outline(document, fileName, data);
    Walk(document, outline, fileName, data).run();
    markFoldersWithoutReadme(fileName, data);
    readFurtherPlaces(fileName, data);
    shareTexts(data);
    data.projectName = outline.projectName();
    if (data.title.isEmpty())
        data.title = data.projectName;
    if (data.name.isEmpty())
        data.name = data.title;
    if (data.proposedName.isEmpty())
        data.proposedName = QStringLiteral("my-project");
    if (data.id.isEmpty())
        data.id = slugOf(QFileInfo(fileName).completeBaseName());
    if (data.id.isEmpty())
        data.id = slugOf(data.title);
    if (data.topics.isEmpty()) {
        data.report.add(
            Severity::Warning, QStringLiteral("no-topics"),
            GuideReaderText::tr("No drawn tree and no heading with a path was found: this guide knows no folder."),
            {.file = fileName});
    }
    return data;
}

/// What stands in the file \a name beside the guide at \a path, in its language; a guide without one is as good.
QString textBeside(const QString &path, QStringView name)
{
    const QFileInfo file(path);
    const QString beside = file.path() + u'/' + name + file.fileName().sliced(file.baseName().size());
    if (path.startsWith(u':'))
        return QString::fromUtf8(QResource(beside).uncompressedData());
    const Result<QByteArray> bytes = QFileInfo(beside).isFile() ? SafeFile::read(beside, largestBeside) : QByteArray();
    return bytes ? QString::fromUtf8(*bytes) : QString();
}

} // namespace

Guide GuideReader::read(const QByteArray &markdown, const QString &fileName)
{
    return Guide(dataOf(markdown, fileName));
}

Result<Guide> GuideReader::readFile(const QString &path)
{
    const bool isResource = path.startsWith(u':');
    QByteArray bytes;
    if (isResource) {
        const QResource resource(path);
        if (!resource.isValid())
            return failure(ErrorKind::Usage,
                           GuideReaderText::tr("There is no guide “%1” in this program.").arg(printable(path)));
        bytes = resource.compressionAlgorithm() == QResource::NoCompression
            ? QByteArray::fromRawData(reinterpret_cast<const char *>(resource.data()), resource.size())
            : resource.uncompressedData();
    } else {
        Result<QByteArray> read = SafeFile::read(path, largestGuide);
        if (!read)
            return std::unexpected(read.error());
        bytes = *read;
    }
    Guide::Data data = dataOf(bytes, path);
    const QFileInfo file(path);
    const QString files = file.path() + u"/files";
    if (isResource || QFileInfo(files).isDir())
        data.filesFolder = files;
    data.glossary = glossaryOf(textBeside(path, u"glossary"));
    data.lessonPlans = lessonPlansOf(textBeside(path, u"lessons"));
    return Guide(std::move(data));
}

} // namespace Espalier
