// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsontext.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Espalier;

namespace {

QString jsonTextReadBack(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().at(0).toString();
}

} // namespace

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Eight bytes are looked at together; whatever needs an escape may stand at any place among them.
    void everyByteIsEscapedWhereverItStands()
    {
        for (int byte = 1; byte < 0x80; ++byte) {
            for (int before = 0; before <= 17; ++before) {
                for (const int after : {0, 3, 8}) {
                    const QByteArray text = QByteArray(before, 'a') + char(byte) + QByteArray(after, '~');
                    std::string out = "x";
                    appendJsonString(out, std::string_view(text.constData(), size_t(text.size())));
                    const QByteArray json = QByteArray::fromStdString(out).sliced(1);
                    QCOMPARE(jsonTextReadBack(json).toUtf8(), text);
                    const bool isPlain = byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f;
                    QCOMPARE(json == '"' + text + '"', isPlain);
                    QByteArray bytes = "x";
                    appendJsonString(bytes, std::string_view(text.constData(), size_t(text.size())));
                    QCOMPARE(bytes.sliced(1), json);
                }
            }
        }
    }

    void textsOfManyEscapesAndLettersComeBack()
    {
        const QString letters = QStringLiteral("aé漢😀\n\t\"\\/\x01\x1f\x7f 0123456789abcdef");
        QString text;
        quint32 chance = 7;
        for (int i = 0; i < 3000; ++i) {
            chance = chance * 1664525 + 1013904223;
            const qsizetype at = qsizetype(chance >> 8) % letters.size();
            if (letters[at].isSurrogate())
                text += QStringLiteral("😀");
            else
                text += letters[at];
            QByteArray json;
            appendJsonString(json, QStringView(text).last(std::min<qsizetype>(text.size(), 40)));
            QVERIFY2(QJsonDocument::fromJson('[' + json + ']').isArray(), json.constData());
        }
        std::string out;
        appendJsonString(out, text.toStdString());
        QCOMPARE(jsonTextReadBack(QByteArray::fromStdString(out)), text);
    }
};

ESPALIER_TEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
