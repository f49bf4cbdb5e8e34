// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "formats/projectfile.h"
#include "guide/starterbuilder.h"
#include "smallguide.h"

#include <QBuffer>
#include <QCoreApplication>

namespace Espalier {

/// Beginner's layout of the small guide, which has two folders and a file more at Intermediate, a folder at Advanced.
inline Layout beginnerLayout()
{
    return StarterBuilder::build(smallGuide(), QStringLiteral("p"), {.level = Phase::Beginner}).value();
}

/// Which item of the preview is this topic's; -1: none.
inline int itemOf(const GrowPreview &preview, const char *topic)
{
    for (int i = 0; i < int(preview.growth().items().size()); ++i) {
        if (preview.growth().key(i) == QString::fromLatin1(topic))
            return i;
    }
    return -1;
}

/// What a project file of the layout would be.
inline QByteArray bytesOf(const Session &session)
{
    QBuffer buffer;
    Report report;
    buffer.open(QIODevice::WriteOnly);
    return ProjectFileWriter().write(session.layout(), {}, buffer, report) ? buffer.data() : QByteArray();
}

/// A session over it, no views.
struct GrowWorld {
    GrowWorld()
    {
        registerFormats(formats);
        session.setGuide(smallGuide());
        session.editor().adopt(beginnerLayout());
        settle();
        QObject::connect(&session, &Session::undoable, &session, [this](const QString &sentence) { told << sentence; });
    }
    /// What follows the document has followed.
    static void settle() { QCoreApplication::processEvents(); }
    NodeIndex at(const char *path) const { return session.layout().find(QString::fromLatin1(path)); }

    FormatRegistry formats;
    Session session{formats};
    GrowPreview &preview = session.growing();
    QStringList told;
};

} // namespace Espalier
