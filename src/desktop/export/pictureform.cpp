// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/pictureform.h"

#include "core/theme.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"
#include "picture/pictureoptions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int pictureFormUsualScale = 1; // its place among the scales

/// Which one of the settings for pictures.
QString pictureFormSetting(const QString &format, const QString &key) { return format + u'/' + key; }

QStringList scales() { return {QStringLiteral("0.5"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("4")}; }

} // namespace

PictureForm::PictureForm(QWidget *parent) : QWidget(parent), m_files(new QCheckBox), m_transparent(new QCheckBox)
{
    auto *const box = new QVBoxLayout(this);
    box->setContentsMargins(0, Metric::step, 0, 0);
    box->setSpacing(6);
    m_style = addChoice("style", PictureOptions::styles());
    m_direction = addChoice("direction", PictureOptions::directions());
    m_theme = addChoice("theme", PictureOptions::themes());
    m_page = addChoice("page", PictureOptions::papers());
    m_scale = addChoice("scale", scales());
    for (QCheckBox *const check : {m_files, m_transparent}) {
        box->addWidget(check);
        connect(check, &QAbstractButton::toggled, this, &PictureForm::changed);
    }
    retranslate();
}

PictureForm::Choice PictureForm::addChoice(const char *key, const QStringList &words)
{
    Choice choice{QString::fromLatin1(key), new QLabel, new QComboBox, words.first()};
    for (const QString &word : words)
        choice.box->addItem(word, word);
    choice.label->setBuddy(choice.box);
    choice.label->setProperty("look", QStringLiteral("label"));
    QFont font = labelFont();
    font.setCapitalization(QFont::AllUppercase);
    choice.label->setFont(font);
    choice.label->setContentsMargins(0, 3 * Metric::step, 0, 0);
    choice.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layout()->addWidget(choice.label);
    layout()->addWidget(choice.box);
    connect(choice.box, &QComboBox::currentIndexChanged, this, [this] {
        updateShown();
        Q_EMIT changed();
    });
    return choice;
}

void PictureForm::setFormat(const QString &id)
{
    if (id == m_format)
        return;
    m_format = id;
    restore();
    updateShown();
}

void PictureForm::restore()
{
    const QSignalBlocker quiet(this);
    const Settings settings;
    const auto stored = [&](const QString &key, const QString &otherwise) {
        const QString text = settings.value(SettingKeys::exportPicture, pictureFormSetting(m_format, key));
        return text.isEmpty() ? otherwise : text;
    };
    m_theme.usual = PictureOptions::themes().at(m_format == u"pdf" ? qsizetype(Theme::Kind::Print) : qsizetype(Theme::Kind::Light));
    m_scale.usual = scales().at(pictureFormUsualScale);
    for (const Choice &choice : {m_style, m_direction, m_theme, m_page, m_scale})
        choice.box->setCurrentIndex(std::max(0, choice.box->findData(stored(choice.key, choice.usual))));
    m_files->setChecked(stored(QStringLiteral("files"), QStringLiteral("yes")) == u"yes");
    m_transparent->setChecked(stored(QStringLiteral("transparent"), QStringLiteral("no")) == u"yes");
}

void PictureForm::updateShown()
{
    const auto show = [](const Choice &choice, bool shown) {
        choice.label->setVisible(shown);
        choice.box->setVisible(shown);
    };
    // Only left and right are told apart by a treemap, and nobody asks for that.
    show(m_direction, m_style.box->currentData().toString() != u"treemap");
    show(m_page, m_format == u"pdf");
    show(m_scale, m_format == u"png");
    m_transparent->setVisible(m_format == u"png" || m_format == u"svg");
}

QMap<QString, QString> PictureForm::options() const
{
    QMap<QString, QString> options;
    for (const Choice &choice : {m_style, m_direction, m_theme, m_page, m_scale}) {
        if (!choice.box->isHidden() && choice.box->currentData().toString() != choice.usual)
            options.insert(choice.key, choice.box->currentData().toString());
    }
    if (!m_files->isChecked())
        options.insert(QStringLiteral("files"), QStringLiteral("no"));
    if (!m_transparent->isHidden() && m_transparent->isChecked())
        options.insert(QStringLiteral("transparent"), QStringLiteral("yes"));
    return options;
}

void PictureForm::remember() const
{
    Settings settings;
    for (const Choice &choice : {m_style, m_direction, m_theme, m_page, m_scale})
        settings.setValue(SettingKeys::exportPicture, choice.box->currentData().toString(), pictureFormSetting(m_format, choice.key));
    for (const auto &[key, check] : {std::pair{QStringLiteral("files"), m_files}, std::pair{QStringLiteral("transparent"), m_transparent}})
        settings.setValue(SettingKeys::exportPicture, check->isChecked() ? QStringLiteral("yes") : QStringLiteral("no"),
                          pictureFormSetting(m_format, key));
}

void PictureForm::setTexts(const Choice &choice, const QString &label, const QStringList &texts)
{
    choice.label->setText(label);
    choice.box->setAccessibleName(label);
    for (int row = 0; row < choice.box->count(); ++row)
        choice.box->setItemText(row, texts.value(row));
}

void PictureForm::retranslate()
{
    setTexts(m_style, tr("Style"), {tr("Cards"), tr("Icicle"), tr("Treemap")});
    setTexts(m_direction, tr("Direction"), {tr("From left to right"), tr("From right to left"), tr("From top to bottom")});
    setTexts(m_theme, tr("Colours"), {tr("Light"), tr("Dark"), tr("For print")});
    setTexts(m_page, tr("Paper"), {tr("A4"), tr("A3"), tr("Letter"), tr("One page as large as the map")});
    setTexts(m_scale, tr("Size"), {tr("Half"), tr("As on the screen"), tr("Double"), tr("Fourfold")});
    m_files->setText(tr("Files, not folders alone"));
    m_transparent->setText(tr("Transparent background"));
}

} // namespace Espalier
