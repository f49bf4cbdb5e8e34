// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/icons.h"

#include "desktop/theming/appearance.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Espalier {

namespace {

QByteArray sourceOf(QStringView name)
{
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Paints the SVG in the colour that the icon's mode asks for.
class TintedEngine final : public QIconEngine
{
public:
    explicit TintedEngine(QString name) : m_name(std::move(name)) {}

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) final
    {
        const Theme &theme = currentTheme();
        const Rgb rgb = mode == QIcon::Disabled ? theme.faint : mode == QIcon::Selected ? theme.onAccent : theme.text;
        // Qt asks for pixels here, with the scale told beside them.
        QPixmap pixmap = tinted(m_name, colour(rgb), size / scale, scale);
        return pixmap;
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) final { return scaledPixmap(size, mode, state, 1); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) final
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QIconEngine *clone() const final { return new TintedEngine(m_name); }
    QString iconName() final { return m_name; }
    bool isNull() final { return false; }

private:
    QString m_name;
};

} // namespace

QIcon icon(QStringView name) { return QIcon(new TintedEngine(name.toString())); }

QPixmap tinted(QStringView name, const QColor &colour, QSize size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("espalier:%1:%2:%3x%4@%5")
                            .arg(name, colour.name(QColor::HexArgb)).arg(size.width()).arg(size.height()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = sourceOf(name);
    if (svg.isEmpty())
        return {};
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(size * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    // The picture keeps its proportions, centred.
    const QSizeF wanted = QSizeF(renderer.defaultSize()).scaled(size, Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF((size.width() - wanted.width()) / 2, (size.height() - wanted.height()) / 2), wanted));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QString topicIconName(QStringView topicPath)
{
    if (topicPath.isEmpty() || topicPath.contains(u'/'))
        return {};
    QString base = topicPath.toString().toLower();
    if (base.startsWith(u'.'))
        base.remove(0, 1);
    const QString name = QStringLiteral("topics/") + base;
    return QFile::exists(QStringLiteral(":/icons/") + name + QStringLiteral(".svg")) ? name : QString();
}

QString nodeIconName(bool isFolder, QStringView name)
{
    if (isFolder)
        return QStringLiteral("nodes/folder");
    static const QHash<QString, QString> bySuffix = [] {
        QHash<QString, QString> table;
        const auto add = [&table](const char *icon, std::initializer_list<const char *> suffixes) {
            for (const char *suffix : suffixes)
                table.insert(QString::fromLatin1(suffix), QStringLiteral("nodes/") + QString::fromLatin1(icon));
        };
        add("file-text", {"md", "txt", "rst", "adoc", "pdf", "docx"});
        add("file-code", {"py", "js", "ts", "tsx", "jsx", "cpp", "h", "hpp", "c", "rs", "go", "java", "kt", "rb", "tf", "html", "css", "sql", "mjs", "cjs"});
        add("file-config", {"yml", "yaml", "toml", "json", "ini", "cfg", "conf", "env", "xml", "tfvars"});
        add("file-data", {"csv", "tsv", "parquet", "jsonl", "xlsx", "db", "sqlite"});
        add("file-script", {"sh", "bash", "ps1", "cmd", "bat", "zsh"});
        return table;
    }();
    const qsizetype dot = name.lastIndexOf(u'.');
    if (name.startsWith(u".env") || name.startsWith(u".git"))
        return QStringLiteral("nodes/file-config");
    return bySuffix.value(name.mid(dot + 1).toString().toLower(), QStringLiteral("nodes/file"));
}

} // namespace Espalier
