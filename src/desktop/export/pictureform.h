// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace Espalier {

/// What only pictures ask for: style, direction, colours, paper or size. Remembers its answers for each format.
class PictureForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureForm(QWidget *parent = nullptr);

    /// "svg", "png" or "pdf": each has questions of its own.
    void setFormat(const QString &id);
    /// In the words of PictureOptions::from(); what is as it is by itself is left out.
    QMap<QString, QString> options() const;
    void retranslate();
    void remember() const;

Q_SIGNALS:
    void changed();

private:
    struct Choice {
        QString key;
        QLabel *label;
        QComboBox *box;
        QString usual; ///< the word that goes without saying
    };
    Choice addChoice(const char *key, const QStringList &words);
    void restore();
    void setTexts(const Choice &choice, const QString &label, const QStringList &texts);
    void updateShown();

    QString m_format;
    Choice m_style;
    Choice m_direction;
    Choice m_theme;
    Choice m_page;
    Choice m_scale;
    QCheckBox *m_files;
    QCheckBox *m_transparent;
};

} // namespace Espalier
