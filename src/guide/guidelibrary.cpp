// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"

#include "guide/frontmatter.h"
#include "guide/guidereader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QResource>

#include <future>
#include <mutex>
#include <optional>

// Outside any namespace, as Qt asks: pulls the resources out of their static library.
static void initGuides() { Q_INIT_RESOURCE(guides); }

namespace Espalier {

namespace {

struct GuideLibraryText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::GuideLibrary)
};

QString pathOf(QStringView id, QStringView language = {})
{
    QString path = u":/guides/" + id + u"/guide";
    if (!language.isEmpty())
        path += u'.' + language;
    return path + u".md";
}

bool exists(const QString &path)
{
    static const bool ready = (initGuides(), true);
    return ready && QResource(path).isValid();
}

/// The file of \a id for \a language: "es-MX", else "es", else the guide's first language.
QString pathFor(const QString &id, QString language)
{
    language = (language.isEmpty() ? QLocale().bcp47Name() : language).replace(u'_', u'-');
    for (; !language.isEmpty(); language.truncate(language.lastIndexOf(u'-'))) {
        if (const QString path = pathOf(id, language); exists(path))
            return path;
        if (!language.contains(u'-'))
            break;
    }
    return pathOf(id);
}

/// In the order in which they are offered; the first is the one to begin with.
QStringList builtInIds()
{
    QStringList ids{QStringLiteral("mlops"), QStringLiteral("cpp-qt")};
    ids.removeIf([](const QString &id) { return !exists(pathOf(id)); });
    return ids;
}

/// The one guide that is read before anybody has asked for it.
class GuideAhead
{
public:
    void start(const QString &path)
    {
        const std::scoped_lock lock(m_mutex);
        m_path = path;
        m_guide = std::async(std::launch::async, [path] { return GuideReader::readFile(path); });
    }

    /// Once: it is handed over. Nothing when it is not the one at \a path.
    std::optional<Result<Guide>> take(const QString &path)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_guide.valid() || m_path != path)
            return {};
        return m_guide.get();
    }

private:
    std::mutex m_mutex;
    QString m_path;
    std::future<Result<Guide>> m_guide;
};

GuideAhead &guideAhead()
{
    static GuideAhead ahead;
    return ahead;
}

} // namespace

QList<GuideLibrary::Entry> GuideLibrary::builtIn(const QString &language)
{
    QList<Entry> guides;
    for (const QString &id : builtInIds()) {
        const QString path = pathFor(id, language);
        const QByteArray text = QResource(path).uncompressedData();
        Guide::Data head;
        FrontMatter::read({text.constData(), size_t(text.size())}, path, head);
        guides.append({.id = id, .name = head.name, .description = head.description});
    }
    return guides;
}

bool GuideLibrary::isBuiltIn(QStringView id)
{
    return builtInIds().contains(id);
}

Result<Guide> GuideLibrary::load(const QString &id, const QString &language)
{
    if (!isBuiltIn(id)) {
        const QString known = builtInIds().join(u", ");
        return failure(ErrorKind::Usage,
                       GuideLibraryText::tr("There is no guide “%1”. Built in are: %2; or name a Markdown file.")
                           .arg(printable(id), known));
    }
    const QString path = pathFor(id, language);
    std::optional<Result<Guide>> ahead = guideAhead().take(path);
    return ahead ? std::move(*ahead) : GuideReader::readFile(path);
}

void GuideLibrary::readAhead(const QString &id, const QString &language)
{
    if (isBuiltIn(id))
        guideAhead().start(pathFor(id, language));
}

Guide GuideLibrary::explaining(const LayoutInfo &info, const Guide &shown)
{
    if (info.guide.isEmpty() || info.guide == shown.id())
        return shown;
    return isBuiltIn(info.guide) ? load(info.guide).value_or(Guide()) : Guide();
}

Result<Guide> GuideLibrary::loadAny(const QString &idOrPath, const QString &language)
{
    const bool looksLikePath = idOrPath.contains(u'/') || idOrPath.endsWith(u".md", Qt::CaseInsensitive) || QFileInfo(idOrPath).isFile();
    return looksLikePath && !isBuiltIn(idOrPath) ? GuideReader::readFile(idOrPath) : load(idOrPath, language);
}

} // namespace Espalier
