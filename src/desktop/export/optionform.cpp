// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/optionform.h"

#include "core/theme.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Espalier {

namespace {

QString optionDetail(const QString &format, const QString &option) { return format + u'/' + option; }

QString rememberedWord(const Settings &settings, const QString &format, const OptionSpec &spec)
{
    const QString detail = optionDetail(format, spec.id);
    return settings.contains(SettingKeys::exportOption, detail) ? settings.value(SettingKeys::exportOption, detail)
                                                                : spec.defaultValue();
}

QLabel *makeOptionLabel(const QString &text)
{
    auto *const label = new QLabel(text);
    makeCaption(label);
    return label;
}

} // namespace

OptionForm::OptionForm(QWidget *parent) : QWidget(parent)
{
    auto *const box = new QVBoxLayout(this);
    box->setContentsMargins(0, Metric::step, 0, 0);
    box->setSpacing(6);
}

void OptionForm::setFormat(const FormatInfo &format)
{
    const Settings settings;
    for (const Question &question : std::as_const(m_questions))
        m_given[m_format].insert(question.spec.id, question.word());
    const QMap<QString, QString> given = m_given.value(format.id);
    QMap<QString, QString> words;
    for (const OptionSpec &spec : format.options)
        words.insert(spec.id, given.contains(spec.id) ? given.value(spec.id) : rememberedWord(settings, format.id, spec));
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_questions.clear();
    m_format = format.id;
    m_specs = format.options;
    for (const OptionSpec &spec : format.options) {
        if (!spec.label.isEmpty())
            addQuestion(spec);
    }
    const QSignalBlocker quiet(this);
    for (const Question &question : std::as_const(m_questions))
        question.setWord(question.spec.currentValue(words.value(question.spec.id), words));
    updateShown();
}

void OptionForm::addHeading(const QString &text)
{
    auto *const heading = new QLabel(text);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    heading->setContentsMargins(0, 4 * Metric::step, 0, 0);
    layout()->addWidget(heading);
}

void OptionForm::addQuestion(const OptionSpec &spec)
{
    if (!spec.group.isEmpty())
        addHeading(spec.group);
    Question question{.spec = spec};
    switch (spec.type) {
    case OptionType::Bool:
        addSwitch(question);
        break;
    case OptionType::Choice:
        addChoices(question);
        break;
    case OptionType::Integer:
    case OptionType::Number:
        if (spec.choices.isEmpty())
            addNumber(question);
        else
            addChoices(question);
        break;
    case OptionType::Text:
    case OptionType::Names:
        addText(question);
        break;
    }
    if (question.label) {
        question.label->setBuddy(question.field);
        question.field->setAccessibleName(spec.label);
        layout()->addWidget(question.label);
    }
    layout()->addWidget(question.field);
    m_questions.append(question);
}

void OptionForm::addSwitch(Question &question)
{
    auto *const check = new QCheckBox(question.spec.label);
    question.field = check;
    question.word = [check, on = QStringLiteral("yes"), off = QStringLiteral("no")] {
        return check->isChecked() ? on : off;
    };
    question.setWord = [check](const QString &word) { check->setChecked(word == u"yes"); };
    connect(check, &QAbstractButton::toggled, this, &OptionForm::answered);
}

void OptionForm::addChoices(Question &question)
{
    auto *const box = new QComboBox;
    for (const OptionChoice &choice : question.spec.choices)
        box->addItem(choice.label, choice.id);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    question.label = makeOptionLabel(question.spec.label);
    question.field = box;
    question.word = [box] { return box->currentData().toString(); };
    question.setWord = [box, usual = question.spec.defaultValue()](const QString &word) {
        const int wanted = box->findData(word);
        box->setCurrentIndex(std::max(0, wanted >= 0 ? wanted : box->findData(usual)));
    };
    connect(box, &QComboBox::currentIndexChanged, this, &OptionForm::answered);
}

void OptionForm::addNumber(Question &question)
{
    auto *const box = new QDoubleSpinBox;
    box->setDecimals(question.spec.type == OptionType::Integer ? 0 : 2);
    box->setRange(question.spec.minimum, question.spec.maximum);
    question.label = makeOptionLabel(question.spec.label);
    question.field = box;
    question.word = [box] {
        const double value = box->value();
        return box->decimals() == 0 ? QString::number(std::llround(value)) : QString::number(value);
    };
    question.setWord = [box](const QString &word) { box->setValue(word.toDouble()); };
    connect(box, &QDoubleSpinBox::valueChanged, this, &OptionForm::answered);
}

void OptionForm::addText(Question &question)
{
    auto *const field = new QLineEdit;
    question.label = makeOptionLabel(question.spec.label);
    question.field = field;
    question.word = [field] { return field->text(); };
    question.setWord = [field](const QString &word) { field->setText(word); };
    connect(field, &QLineEdit::textChanged, this, &OptionForm::answered);
}

void OptionForm::answered()
{
    updateShown();
    Q_EMIT changed();
}

QString OptionForm::wordOf(const QString &id) const
{
    const auto found =
        std::ranges::find_if(m_questions, [&id](const Question &question) { return question.spec.id == id; });
    return found == m_questions.end() ? QString() : found->word();
}

void OptionForm::updateShown()
{
    for (Question &question : m_questions) {
        const OptionCondition &when = question.spec.when;
        question.isShown = when.id.isEmpty() || when.values.contains(wordOf(when.id));
        if (question.label)
            question.label->setVisible(question.isShown);
        question.field->setVisible(question.isShown);
    }
}

OptionValues OptionForm::values() const
{
    QMap<QString, QString> words;
    for (const Question &question : m_questions) {
        const bool isText = question.spec.type == OptionType::Text || question.spec.type == OptionType::Names;
        if (const QString word = question.word(); question.isShown && !(isText && word.isEmpty()))
            words.insert(question.spec.id, word);
    }
    return OptionValues::parse(m_specs, words).value_or(OptionValues()); // fields hold nothing impossible
}

void OptionForm::setAnswers(const QMap<QString, QString> &answers)
{
    for (const Question &question : std::as_const(m_questions)) {
        if (const auto answer = answers.find(question.spec.id); answer != answers.end())
            question.setWord(*answer);
    }
}

void OptionForm::remember() const
{
    Settings settings;
    for (const Question &question : m_questions)
        settings.setValue(SettingKeys::exportOption, question.word(), optionDetail(m_format, question.spec.id));
}

} // namespace Espalier
