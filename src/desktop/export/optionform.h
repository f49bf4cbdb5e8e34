// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/formatinfo.h"
#include "formats/optionvalues.h"

#include <QMap>
#include <QWidget>

#include <functional>

class QLabel;

namespace Espalier {

/// Asks what a format can be told, with a field for each of its options, and remembers the answers for each format.
/// What there is to be asked the format says alone.
class OptionForm final : public QWidget
{
    Q_OBJECT

public:
    explicit OptionForm(QWidget *parent = nullptr);

    /// The same format again: in the language in force, answers as they are. One that was left comes back with them.
    void setFormat(const FormatInfo &format);
    bool hasQuestions() const { return !m_questions.isEmpty(); }
    /// A question that is not shown has its default.
    OptionValues values() const;
    void remember() const;
    /// By option; what the format does not ask is passed over.
    void setAnswers(const QMap<QString, QString> &answers);

Q_SIGNALS:
    void changed();

private:
    struct Question {
        OptionSpec spec;
        QLabel *label = nullptr; ///< nullptr: the field says it
        QWidget *field = nullptr;
        std::function<QString()> word;
        std::function<void(const QString &)> setWord;
        bool isShown = true;
    };
    void addHeading(const QString &text);
    void addQuestion(const OptionSpec &spec);
    void addSwitch(Question &question);
    void addChoices(Question &question);
    void addNumber(Question &question);
    void addText(Question &question);
    void answered();
    QString wordOf(const QString &id) const;
    void updateShown();

    QString m_format;
    QMap<QString, QMap<QString, QString>> m_given; // by format and option: of those left behind
    QList<OptionSpec> m_specs;
    QList<Question> m_questions;
};

} // namespace Espalier
