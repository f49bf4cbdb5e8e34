// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "picture/mapface.h"
#include "picture/picturesheet.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>

class QIODevice;

namespace Espalier {

class ChunkedOutput;

/// One sheet on its way into one SVG. Looks as MapPainter paints it.
class SvgDocument
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::SvgDocument)

public:
    explicit SvgDocument(const PictureSheet &sheet);
    Result<void> write(QIODevice &device, Progress *progress);

private:
    void head(QByteArray &out);
    void styles(QByteArray &out) const;
    void textStyle(QByteArray &out, const char *name, MapTextKind kind, const QByteArray &more = {}) const;
    void definitions(QByteArray &out);
    void iconDefinitions(QByteArray &out);
    void patternDefinitions(QByteArray &out) const;
    void heading(QByteArray &out) const;
    void legend(QByteArray &out) const;
    bool blocks(ChunkedOutput &output);
    void item(QByteArray &out, qint32 index);
    void more(QByteArray &out, const MapMore &more) const;
    void ground(QByteArray &out, qint32 index, const MapFace &face) const;
    void icon(QByteArray &out, const MapItem &item, Phase phase, const MapFace &face);
    void texts(QByteArray &out, const MapFace &face) const;
    void text(QByteArray &out, const char *name, const MapFaceText &text) const;
    void tooltip(QByteArray &out, const MapItem &item, const MapFace &face) const;
    void chip(QByteArray &out, const MapFace &face) const;
    QByteArray iconId(const QString &icon) const { return "i" + QByteArray::number(m_icons.value(icon)); }
    bool isBlocks() const { return isBlockMap(m_sheet.choice().style); }

    const PictureSheet &m_sheet;
    const Theme &m_theme;
    MapFaces m_faces;
    QHash<QString, int> m_icons; ///< numbers in the order in which they are met
};

} // namespace Espalier
