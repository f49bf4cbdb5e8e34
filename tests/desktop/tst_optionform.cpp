// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/optionform.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace Espalier;

namespace {

FormatInfo optionFormFormat(const char *id = "all")
{
    return {.id = u(id),
            .options = {{.id = u("files"), .usual = u("yes"), .label = u("Files"), .flag = u("no-files")},
                        {.id = u("shape"),
                         .type = OptionType::Choice,
                         .usual = u("square"),
                         .label = u("Shape"),
                         .flag = u("shape"),
                         .group = u("Looks"),
                         .choices = {{u("round"), u("Round")}, {u("square"), u("Square")}},
                         .former = {{u("ball"), u("square"), {u("quiet"), {u("yes")}}}, {u("ball"), u("round"), {}}}},
                        {.id = u("columns"),
                         .type = OptionType::Integer,
                         .usual = u("2"),
                         .label = u("Columns"),
                         .flag = u("columns"),
                         .when = {u("shape"), {u("square")}},
                         .minimum = 1,
                         .maximum = 4},
                        {.id = u("scale"),
                         .type = OptionType::Number,
                         .usual = u("1"),
                         .label = u("Scale"),
                         .flag = u("scale"),
                         .minimum = 0.1,
                         .maximum = 8},
                        {.id = u("title"), .type = OptionType::Text, .label = u("Title"), .flag = u("title")},
                        {.id = u("tags"), .type = OptionType::Names, .label = u("Tags"), .flag = u("tags")},
                        {.id = u("quiet"), .flag = u("quiet")}}}; // forms do not ask
}

template <typename T> T *optionField(const OptionForm &form, const char *name)
{
    for (T *const one : form.findChildren<T *>()) {
        if (one->accessibleName() == u(name) || one->property("text").toString() == u(name))
            return one;
    }
    qFatal("no %s", name);
}

} // namespace

class TestOptionForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().clear(); }

    void beginsWithTheDefaults()
    {
        OptionForm form;
        form.setFormat(optionFormFormat());
        QVERIFY(form.hasQuestions());
        QCOMPARE(form.values().toArguments(), QStringList());
        QVERIFY(optionField<QCheckBox>(form, "Files")->isChecked());
        QCOMPARE(optionField<QComboBox>(form, "Shape")->currentText(), u("Square"));
        QCOMPARE(optionField<QDoubleSpinBox>(form, "Columns")->value(), 2.0);
        QCOMPARE(form.findChildren<QCheckBox *>().size(), 1);
        form.setFormat({.id = u("none")});
        QVERIFY(!form.hasQuestions());
        QVERIFY(form.findChildren<QWidget *>().isEmpty());
    }
    void everyKindOfAnswerIsRead()
    {
        OptionForm form;
        form.setFormat(optionFormFormat());
        const QSignalSpy changed(&form, &OptionForm::changed);
        optionField<QCheckBox>(form, "Files")->setChecked(false);
        optionField<QDoubleSpinBox>(form, "Columns")->setValue(3);
        optionField<QDoubleSpinBox>(form, "Scale")->setValue(0.5);
        optionField<QLineEdit>(form, "Title")->setText(u("Plan"));
        optionField<QLineEdit>(form, "Tags")->setText(u("ci, secret"));
        QCOMPARE(changed.count(), 5);
        QCOMPARE(form.values().toArguments().join(u' '),
                 u("--no-files --columns 3 --scale 0.5 --title Plan --tags ci, secret"));
    }
    void whatMakesNoSenseIsNotAsked()
    {
        OptionForm form;
        form.setFormat(optionFormFormat());
        form.show();
        optionField<QDoubleSpinBox>(form, "Columns")->setValue(4);
        optionField<QComboBox>(form, "Shape")->setCurrentText(u("Round"));
        QVERIFY(!optionField<QDoubleSpinBox>(form, "Columns")->isVisible());
        QCOMPARE(form.values().integer(u"columns"), 2);
        optionField<QComboBox>(form, "Shape")->setCurrentText(u("Square"));
        QVERIFY(optionField<QDoubleSpinBox>(form, "Columns")->isVisible());
        QCOMPARE(form.values().integer(u"columns"), 4);
    }
    void answersAreRememberedForEachFormat()
    {
        {
            OptionForm form;
            form.setFormat(optionFormFormat());
            optionField<QComboBox>(form, "Shape")->setCurrentText(u("Round"));
            optionField<QLineEdit>(form, "Title")->setText(u("Plan"));
            form.remember();
        }
        OptionForm form;
        form.setFormat(optionFormFormat());
        QCOMPARE(form.values().toArguments().join(u' '), u("--shape round --title Plan"));
        form.setFormat(optionFormFormat("other"));
        QCOMPARE(form.values().toArguments(), QStringList());
    }
    void whatAnEarlierVersionRememberedIsUnderstood()
    {
        QSettings().setValue(u("export/options/all/shape"), u("ball"));
        OptionForm form;
        form.setFormat(optionFormFormat());
        QCOMPARE(optionField<QComboBox>(form, "Shape")->currentText(), u("Round"));
        QCOMPARE(form.values().text(u"shape"), u("round"));
        form.remember();
        QCOMPARE(QSettings().value(u("export/options/all/shape")).toString(), u("round"));
        QSettings().setValue(u("export/options/two/shape"), u("ball"));
        QSettings().setValue(u("export/options/two/quiet"), u("yes"));
        form.setFormat(optionFormFormat("two"));
        QCOMPARE(optionField<QComboBox>(form, "Shape")->currentText(), u("Square"));
    }
    void anotherLanguageKeepsTheAnswers()
    {
        OptionForm form;
        form.setFormat(optionFormFormat());
        optionField<QLineEdit>(form, "Title")->setText(u("Plan"));
        FormatInfo spanish = optionFormFormat();
        spanish.options[4].label = u("Título");
        form.setFormat(spanish);
        QCOMPARE(optionField<QLineEdit>(form, "Título")->text(), u("Plan"));
    }
    void whatWasStoredAndIsNoLongerPossibleIsPassedOver()
    {
        QSettings().setValue(u("export/options/all/shape"), u("hexagon"));
        QSettings().setValue(u("export/options/all/columns"), u("99"));
        OptionForm form;
        form.setFormat(optionFormFormat());
        QCOMPARE(form.values().choice(u"shape"), 1);
        QCOMPARE(form.values().integer(u"columns"), 4);
    }
};

ESPALIER_TEST_MAIN(TestOptionForm)
#include "tst_optionform.moc"
