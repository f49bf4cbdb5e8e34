// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/filesink.h"

namespace Espalier {

Result<void> FileSink::write(const Plan &plan, Progress &, Report &)
{
    if (plan.file.content >= 0)
        return SafeFile::write(m_path, plan.texts.at(plan.file.content), m_options);
    const std::string_view bytes = plan.contentOf(plan.entries.first());
    return SafeFile::write(m_path, QByteArrayView(bytes.data(), qsizetype(bytes.size())), m_options);
}

} // namespace Espalier
