// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/recoverywords.h"

#include "core/report.h"
#include "desktop/start/moment.h"

#include <QFileInfo>

namespace Espalier {

RecoveryWords::RecoveryWords(const RecoveredWork &work) : m_work(work)
{
    const QString &path = work.about.path;
    if (path.isEmpty())
        return;
    m_onDisk =
        QFileInfo::exists(path) ? DocumentFile::ahead(path, work.about.hash).onDisk() : DocumentFile::OnDisk::Missing;
    if (m_onDisk == DocumentFile::OnDisk::Known)
        m_saved = QFileInfo(path).lastModified();
}

QString RecoveryWords::name() const
{
    const QString suffix = QStringLiteral(".espalier");
    const QString &name = m_work.about.name;
    return printable(name.endsWith(suffix) && name.size() > suffix.size() ? name.chopped(suffix.size()) : name, 60);
}

QString RecoveryWords::title() const { return tr("Recovered: %1").arg(name()); }

QString RecoveryWords::text() const
{
    QStringList sentences{tr("Espalier ended unexpectedly.")};
    if (m_readFolders >= 0)
        sentences.append(tr("%1 of %Ln folder(s) could be read.", nullptr, int(m_work.about.folders))
                             .arg(QLocale().toString(m_readFolders)));
    else
        sentences.append(whatIsHere());
    sentences.append(whatOfTheFile());
    if (m_work.isSuspicious())
        sentences.append(tr("It ended %Ln time(s) with this open: view it first.", nullptr, m_work.attempts));
    return sentences.join(u' ');
}

QString RecoveryWords::whatIsHere() const
{
    const RecoveryHeader &about = m_work.about;
    const QString newest = saidMoment(about.written);
    if (about.edits <= 0)
        return tr("The project as it was %1 is here.", "%1: yesterday at 18:52").arg(newest);
    if (m_saved.isValid())
        return tr("%Ln edit(s) after your last save (%1) are here, the newest from %2.", nullptr, int(about.edits))
            .arg(saidMoment(m_saved), newest);
    return tr("%Ln edit(s) are here, the newest from %1.", nullptr, int(about.edits)).arg(newest);
}

QString RecoveryWords::whatOfTheFile() const
{
    if (m_work.about.path.isEmpty())
        return tr("It was never saved.");
    switch (m_onDisk) {
    case DocumentFile::OnDisk::Known:
        return tr("Your file is untouched.");
    case DocumentFile::OnDisk::Foreign:
        return tr("Your file has changed since: Recover opens a copy.");
    case DocumentFile::OnDisk::Missing:
        break;
    }
    return tr("Your file is gone: Recover opens a copy.");
}

} // namespace Espalier
