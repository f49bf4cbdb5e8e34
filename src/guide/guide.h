// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/report.h"
#include "guide/glossary.h"
#include "guide/lessonplan.h"

#include <QHash>
#include <QMap>
#include <QSharedDataPointer>

namespace Espalier {

/// One labelled part of a topic's explanation, such as "When to Use".
struct GuideSection {
    QString label;     ///< as written, without the colon
    QString text;      ///< the running text, Markdown
    QStringList items; ///< the list's items, Markdown, in order
    bool numbered = false;
};

/// What a guide knows of one folder or file.
struct Topic {
    QString path; ///< from the project's root, no slash at the end
    QString name;
    NodeKind kind = NodeKind::Folder;
    QString pictogram; ///< the emoji before the name, if any
    QString title;     ///< the words after the dash of its heading; may be empty
    QString summary;   ///< its comment in the drawn tree
    Phase ownPhase = Phase::None;
    Phase phase = Phase::Beginner; ///< its own, else its parent's; never later than what is below it
    QStringList tags;
    QString body; ///< Markdown without the named sections
    QList<GuideSection> sections;
    QStringList alsoFits; ///< folders that it may stand in just as well as in its own: paths of topics
    bool noReadme = false; ///< it or a folder above it is one that the guide wants no README.md in
    qint64 line = 0; ///< of its heading, or of its drawn node; 1-based
    int parent = -1; ///< index in Guide::topics(); -1: top level
    QList<int> children;

    const GuideSection *section(QStringView label) const; ///< case-insensitive; nullptr if there is none
};

/// What the card of a starting point says beside its name, as the guide words it; each may be empty.
struct GuideCard {
    QString time; ///< "8 hours"
    QString audience; ///< "First project, one person"
    QString outcome; ///< "One model whose prediction someone else can repeat."

    bool isEmpty() const { return time.isEmpty() && audience.isEmpty() && outcome.isEmpty(); }
};

struct GuidePhase {
    Phase phase = Phase::None;
    QString name;    ///< "Beginner"
    QString project; ///< what it is: "First Project"
    QString text;    ///< Markdown: what you learn, what you can leave out
    bool usesAll = false;
    struct Folder {
        QString path; ///< topic path
        QString hint; ///< "basic Docker"
    };
    QList<Folder> folders; ///< those it adds
    QStringList outcomes;  ///< list items that name no folder
    QString skills;        ///< "ML basics, testing, documentation"
    GuideCard card;
    qint64 line = 0;
};

/// A named selection of a guide that makes a fresh layout.
struct Starter {
    enum class Group { Template, ProjectType, Career };
    QString id; ///< slug of its heading, e.g. "beginner-template"
    QString name;
    Group group = Group::Template;
    QString text; ///< Markdown
    GuideCard card;
    /// A folder it makes. Templates: literal, exactly as the guide's command writes it. Types and careers: a topic's
    /// path, with everything below it.
    struct Folder {
        QString path;
        QString topic; ///< path of the topic it is linked to; empty: none is known
        bool literal = false;
    };
    QList<Folder> folders; ///< complete: what it builds upon is already among them
    bool all = false;      ///< the whole guide
    /// A template that runs a generator with --level: what is later it never makes. A type or career: how far it goes
    /// unless somebody asks for another level.
    Phase level = Phase::None;
    QString focus;         ///< of a career that the guide tells in a few words: "Core, frontend, deployment"; else empty
    qint64 line = 0;
};

/// The read-only knowledge base, as an immutable value; cheap to copy. Made by GuideReader.
class Guide
{
public:
    struct Data;

    Guide();
    explicit Guide(Data &&data);
    Guide(const Guide &);
    Guide(Guide &&) noexcept;
    Guide &operator=(const Guide &);
    Guide &operator=(Guide &&) noexcept;
    ~Guide();

    bool isNull() const;    ///< knows no topic at all
    bool isBuiltIn() const; ///< came with the program: its explanations need not travel with nodes
    const QString &id() const;
    const QString &name() const;        ///< what lists of guides call it: "MLOps project"; its title if it says none
    const QString &description() const; ///< one sentence for lists of guides; may be empty
    const QString &title() const;
    const QString &projectName() const; ///< what its main tree calls the project: "your-mlops-project"; may be empty
    const QString &proposedName() const; ///< what a fresh project is called until somebody names it: "my-ml-project"
    const QString &language() const;
    const QString &purpose() const;     ///< Markdown
    const QString &whySoMany() const;   ///< Markdown; the four reasons
    const QMap<QString, QString> &variables() const;
    const QMap<QString, QString> &aliases() const; ///< other name → topic path

    const QList<Topic> &topics() const; ///< in document order, parents before children
    const QList<int> &topLevel() const;
    /// By path (a slash at the end is ignored), else by alias, also of its first segments; nullptr: unknown.
    const Topic *topic(QStringView path) const;
    const QList<GuidePhase> &phases() const;
    const GuidePhase *phase(Phase phase) const;
    const QList<Starter> &starters() const; ///< templates, types and careers
    const Starter *starter(QStringView id, std::optional<Starter::Group> group = {}) const;

    /// The words that its texts use; a word may stand there that no text uses.
    const QList<GlossaryEntry> &glossary() const;
    const GlossaryEntry *word(QStringView term) const; ///< nullptr: it is not among them

    const QList<LessonPlan> &lessonPlans() const;
    const LessonPlan *lessonPlan(Phase phase) const; ///< nullptr: the guide has none for it

    /// The starter content of a file's topic, read when asked for; empty if it has none. Of the guide's language where
    /// the folder "files.<language>" has it, as documents that people read are translated and code is not.
    QString content(const Topic &topic) const;
    bool hasContent(const Topic &topic) const;
    /// What the reader did not understand, with lines.
    const Report &report() const;

private:
    QSharedDataPointer<Data> m_d;
};

/// Only readers fill it.
struct Guide::Data : QSharedData {
    QString id, name, description, title, projectName, proposedName, language, licence, purpose, whySoMany;
    QMap<QString, QString> variables, aliases;
    QMap<QString, qint64> noReadme; ///< folders that want no README.md, as written; with the line
    QList<Topic> topics;
    QList<int> topLevel;
    QHash<QString, int> byPath;
    QList<GuidePhase> phases;
    QList<Starter> starters;
    QList<GlossaryEntry> glossary;
    QList<LessonPlan> lessonPlans;
    QString filesFolder; ///< where starter files lie (a folder or ":/…"); empty: none
    Report report;

    /// Index of the topic that \a path means, by the rule of Guide::topic(); -1: unknown.
    int find(QStringView path) const;
};

} // namespace Espalier
