// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/plan.h"

#include <string_view>
#include <unordered_map>

namespace Espalier {

class Guide;

/// Turns the links of a guide's Markdown, which are paths from the project's root, into links from one folder of a
/// plan. A link whose target the plan does not make becomes plain text; other addresses, code and everything else stay.
class ReadmeLinks
{
public:
    /// \a guide (may be null) knows other names of its topics. Looks at the plan only when a link asks for it; from
    /// then on its entries must stay.
    ReadmeLinks(const Plan &plan, const Guide *guide);

    /// \a folder: "" or "a/b/".
    QString rewritten(const QString &markdown, const QByteArray &folder);

private:
    struct Link {
        QString destination;
        qsizetype end = -1; // behind the closing parenthesis
    };
    static Link linkAt(QStringView text, qsizetype parenthesis);
    QString rewrittenInline(QStringView text, const QByteArray &folder);
    /// The path in the plan that \a destination means; empty when there is none.
    QByteArray resolved(const QString &destination);
    /// The file of one of the guide's drawings beside the README of \a folder, as a link; empty: there is none.
    QByteArray pictureBeside(const QByteArray &folder, const QString &destination);
    void indexPlan();

    const Plan &m_plan;
    const Guide *m_guide;
    bool m_isIndexed = false;
    std::unordered_map<std::string_view, qsizetype> m_byTopic; // entries that come out, by the topic they are about
    std::unordered_map<std::string_view, qsizetype> m_byPath;  // without the slash at the end
};

/// The relative link from the folder \a from ("" or "a/b/") to \a to, percent-encoded where a link needs it.
QByteArray relativeLink(const QByteArray &from, const QByteArray &to);

} // namespace Espalier
