// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/wordsused.h"
#include "plan/readmelinks.h"

#include <QCoreApplication>

#include <unordered_map>
#include <utility>
#include <vector>

namespace Espalier {

struct Topic;

/// Makes the README.md of a folder from what explains it: the text that travels with the node or the guide's topic,
/// and the person's own notes. Independent of language and clock: the same plan gives the same bytes.
class ReadmeWriter
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::ReadmeWriter)

public:
    /// \a guide may be null. All must outlive the writer.
    ReadmeWriter(const Plan &plan, const Guide *guide);

    /// Is there anything to say? \a nodes: those that unite in one folder; a summary alone is not enough.
    bool hasText(const std::vector<NodeIndex> &nodes);
    /// May no README.md stand there, whatever there is to say: a node says so itself, or the guide of its topic?
    bool isUnwanted(const std::vector<NodeIndex> &nodes);
    /// The drawings of the guide that it shows, by their file names.
    std::vector<std::pair<QByteArray, QByteArray>> pictures(const std::vector<NodeIndex> &nodes);
    /// UTF-8 Markdown with a line feed at its end. \a folder: its path in the plan, "" or "a/b/".
    QByteArray write(const QByteArray &folder, const std::vector<NodeIndex> &nodes);

private:
    const Topic *topicOf(NodeIndex node);
    bool explains(NodeIndex node);
    QString heading(const QByteArray &folder) const;
    /// What the words of the glossary in \a markdown mean; empty: it uses none.
    QString words(const QString &markdown) const;
    QString introduction(NodeIndex node, const QString &name);

    const Plan &m_plan;
    const Guide *m_guide;
    ReadmeLinks m_links;
    WordsUsed m_words;
    std::unordered_map<TextRef, const Topic *> m_topics; // looked up already
};

/// \a text, which is no Markdown, written so that Markdown shows it as it is, on one line.
QString markdownEscaped(const QString &text);
/// \a markdown with one blank line between blocks and none around them; fenced code stays as it is.
QString markdownTidied(const QString &markdown);

} // namespace Espalier
