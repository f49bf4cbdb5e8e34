// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "learn/classcode.h"

#include <QCryptographicHash>
#include <QList>
#include <QRandomGenerator>

#include <algorithm>

namespace Espalier {

namespace {

constexpr qsizetype hashLength = 32; // of SHA-256, in bytes

QByteArray hashOf(const QString &code, const QByteArray &salt)
{
    // Composed: the same letters are the same bytes, whichever keyboard they were typed on.
    const QByteArray typed = code.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray hash = QCryptographicHash::hash(QByteArray(salt + typed), QCryptographicHash::Sha256);
    QCryptographicHash round(QCryptographicHash::Sha256);
    for (int i = 1; i < ClassCode::rounds; ++i) {
        round.reset();
        round.addData(salt);
        round.addData(hash);
        hash = round.result();
    }
    return hash;
}

} // namespace

bool ClassCode::isAllowed(const QString &code)
{
    return code.size() >= leastLength && code.size() <= mostLength && code == code.trimmed()
        && std::ranges::all_of(code.toUcs4(), [](uint c) { return QChar::isPrint(c); });
}

ClassCode ClassCode::of(const QString &code, QByteArray salt)
{
    if (salt.isEmpty()) {
        salt.resize(saltLength);
        for (char &byte : salt)
            byte = char(QRandomGenerator::system()->bounded(256));
    }
    ClassCode made;
    made.m_salt = salt;
    made.m_hash = hashOf(code, salt);
    return made;
}

ClassCode ClassCode::fromText(const QString &text)
{
    const QList<QByteArray> parts = text.toLatin1().split(':');
    if (parts.size() != 2)
        return {};
    const auto salt = QByteArray::fromBase64Encoding(parts[0], QByteArray::AbortOnBase64DecodingErrors);
    const auto hash = QByteArray::fromBase64Encoding(parts[1], QByteArray::AbortOnBase64DecodingErrors);
    if (!salt || !hash || (*salt).isEmpty() || (*hash).size() != hashLength)
        return {};
    ClassCode code;
    code.m_salt = *salt;
    code.m_hash = *hash;
    return code;
}

QString ClassCode::toText() const
{
    return isNone() ? QString() : QString::fromLatin1(QByteArray(m_salt.toBase64() + ':' + m_hash.toBase64()));
}

bool ClassCode::matches(const QString &code) const { return isNone() || hashOf(code, m_salt) == m_hash; }

} // namespace Espalier
