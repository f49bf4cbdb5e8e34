// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Espalier {

struct GuideSection;

/// Short texts for a wall, cut from a guide's long ones: whole sentences, never a part of one.
namespace LessonText {

/// The sentences of running text, in every language that ends them with a mark; "e.g. CSV" ends none.
QStringList sentences(const QString &text);
/// The first \a most sentences of the paragraphs of \a markdown, as many of them as hold \a characters. A longer first
/// one gives what it says before its colon, or nothing.
QStringList firstSentences(const QString &markdown, int most = 2, qsizetype characters = 220);
/// The first one, however long it is.
QString firstSentence(const QString &markdown);

/// An item of "Belongs elsewhere": "Images and compose files → [deployment/](deployment/)".
struct Elsewhere {
    QString what; ///< plain
    QString target; ///< path of a topic
};
/// The items of \a section that name exactly one place.
QList<Elsewhere> elsewhere(const GuideSection &section);

/// "**Scalability**: A project can …" as name and text; a text without a name has only the latter.
struct Labelled {
    QString name;
    QString text; ///< plain
};
QList<Labelled> labelledItems(const QString &markdown);

} // namespace LessonText

} // namespace Espalier
