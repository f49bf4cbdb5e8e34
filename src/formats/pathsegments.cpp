// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/pathsegments.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace Espalier {

PathSegments::Verdict PathSegments::set(std::string_view path)
{
    m_segments.clear();
    m_replaced.clear();
    for (size_t from = 0; from < path.size();) {
        const size_t end = std::min(path.find('/', from), path.size());
        const std::string_view name = path.substr(from, end - from);
        from = end + 1;
        if (name.empty() || name == ".")
            continue;
        if (name == "..")
            return Verdict::LeadsOut;
        if (m_segments.size() >= size_t(ImportLimits::depth))
            return Verdict::TooDeep;
        if (Imports::isOrdinaryName(name)) {
            m_segments.push_back(name);
            continue;
        }
        Imports::ImportedName judged = Imports::judgeName(name);
        if (!judged.problem.isEmpty())
            m_imports.tell(Severity::Warning, judged.code.toLatin1().constData(), judged.problem, printable(fromUtf8(path)));
        m_replaced.push_back(std::move(judged.text));
        m_segments.push_back(m_replaced.back());
    }
    return m_segments.empty() ? Verdict::Nothing : Verdict::Fine;
}

} // namespace Espalier
