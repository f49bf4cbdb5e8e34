// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/templates/templateexporter.h"

namespace Espalier {

/// A template for Copier: `copier.yml` with the questions, and what goes into the project in the folder `template`.
class CopierExporter final : public TemplateExporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CopierExporter)

public:
    FormatInfo info() const final;

protected:
    QByteArray owner() const final { return {}; }
    Layout templateOf(const Plan &plan, const TemplateText &text, const OptionValues &values) const final;
};

} // namespace Espalier
