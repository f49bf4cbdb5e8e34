// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pdffile.h"

#include "picture/pdfdates.h"

#include <QHashSeed>
#include <QPdfWriter>
#include <QUuid>

namespace Espalier {

PdfFile::PdfFile(const QString &title, const QPageLayout &page)
{
    // Qt lists the fonts of a document in the order of a hash table, which differs from run to run unless it is told
    // not to.
    QHashSeed::setDeterministicGlobalSeed();
    m_buffer.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_buffer);
    m_writer->setResolution(resolution);
    m_writer->setTitle(title);
    m_writer->setDocumentXmpMetadata(PdfDates::metadata(title));
    m_writer->setCreator(QStringLiteral("Espalier"));
    m_writer->setDocumentId(QUuid::createUuidV5(QUuid(), title)); // Qt's own is a random one
    m_writer->setPageLayout(page);
}

PdfFile::~PdfFile() { QHashSeed::resetRandomGlobalSeed(); }

Result<void> PdfFile::finish(QIODevice &device)
{
    m_writer.reset(); // which writes the end
    PdfDates::fix(m_buffer.buffer());
    if (device.write(m_buffer.data()) != m_buffer.size())
        return failure(ErrorKind::Io, tr("The document cannot be written: %1.").arg(printable(device.errorString())));
    return {};
}

} // namespace Espalier
