// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace Espalier {

/// A language in which every sentence stands between «these marks»; in force as long as it lives.
class MarkingTranslator final : public QTranslator
{
public:
    MarkingTranslator() { QCoreApplication::installTranslator(this); }
    ~MarkingTranslator() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *sourceText, const char *, int) const override
    {
        // Qt's own sentences stay as they are.
        const QByteArrayView place(context);
        return place.startsWith("Espalier") || place == "main" ? u'\u00ab' + QString::fromUtf8(sourceText) + u'\u00bb' : QString();
    }
};

} // namespace Espalier
