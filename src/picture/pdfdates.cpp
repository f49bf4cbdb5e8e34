// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pdfdates.h"

#include "picture/svgtext.h"

#include <QDateTime>
#include <QTimeZone>

namespace Espalier::PdfDates {

namespace {

constexpr qint64 firstMoment = 315'532'800; // 1980, the earliest that every program understands

QDateTime time()
{
    bool isNumber = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return QDateTime::fromSecsSinceEpoch(isNumber && seconds >= 0 ? seconds : firstMoment, QTimeZone::UTC);
}

/// Adds \a delta to the places of all objects behind \a position, in the table at the end of the document.
void moveObjects(QByteArray &pdf, qsizetype position, qsizetype delta)
{
    constexpr qsizetype lineBytes = 20;
    constexpr qsizetype digits = 10;
    const qsizetype table = pdf.lastIndexOf("\nxref\n") + 1;
    if (table == 0)
        return;
    qsizetype line = pdf.indexOf('\n', table + 5) + 1; // behind "0 12", the numbers of the first object and of all
    for (; line + lineBytes <= pdf.size() && pdf.at(line) != 't'; line += lineBytes) {
        const qint64 place = pdf.sliced(line, digits).toLongLong();
        if (place > position)
            pdf.replace(line, digits, QByteArray::number(place + delta).rightJustified(digits, '0'));
    }
    const QByteArray mark = "startxref\n";
    const qsizetype begin = pdf.lastIndexOf(mark) + mark.size();
    qsizetype end = begin;
    while (pdf.at(end) >= '0' && pdf.at(end) <= '9')
        ++end;
    pdf.replace(begin, end - begin, QByteArray::number(table));
}

} // namespace

void fix(QByteArray &pdf)
{
    const QByteArray date = time().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + 'Z';
    for (const QByteArray &mark : {QByteArray("/CreationDate (D:"), QByteArray("/ModDate (D:")}) {
        const qsizetype begin = pdf.indexOf(mark) + mark.size();
        const qsizetype end = pdf.indexOf(')', begin);
        if (begin < mark.size() || end < 0)
            continue;
        pdf.replace(begin, end - begin, date);
        // With another zone the clock is longer, and everything behind it stands elsewhere.
        if (const qsizetype delta = date.size() - (end - begin); delta != 0)
            moveObjects(pdf, begin, delta);
    }
}

QByteArray metadata(const QString &title)
{
    const QByteArray moment = time().toString(Qt::ISODate).toLatin1();
    QByteArray name;
    SvgText::text(name, title);
    return "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
           "xmp:CreatorTool=\"Espalier\" xmp:CreateDate=\"" + moment + "\" xmp:ModifyDate=\"" + moment + "\">"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + name + "</rdf:li></rdf:Alt></dc:title>"
           "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

} // namespace Espalier::PdfDates
