// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/copypicture.h"

#include "desktop/export/picturemime.h"
#include "desktop/session/job.h"
#include "desktop/session/session.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

namespace Espalier {

namespace {

struct CopyPictureText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ClipboardPicture)
};

} // namespace

void copyPicture(Session &session, QWidget *window, const PictureOptions &choice)
{
    runJob<ClipboardPicture>(
        window, CopyPictureText::tr("Drawing the picture"),
        [layout = session.layout(), filter = session.filter().filter(), choice](Progress &progress) {
            return ClipboardPicture::of(layout, {.plan = {.filter = filter}, .progress = &progress}, choice);
        },
        [&session](Result<ClipboardPicture> picture) {
            if (!picture)
                return session.tell(picture.error());
            QGuiApplication::clipboard()->setMimeData(picture->toMime().release());
            session.tell(CopyPictureText::tr("The map is on the clipboard as a picture, %L1 × %L2 pixels.").arg(picture->image.width()).arg(picture->image.height()));
        });
}

} // namespace Espalier
