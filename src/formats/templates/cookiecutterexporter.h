// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/templates/templateexporter.h"

namespace Espalier {

/// A template for Cookiecutter: `cookiecutter.json` with the questions, and the project in a folder named after the
/// first answer.
class CookiecutterExporter final : public TemplateExporter {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CookiecutterExporter)

public:
    FormatInfo info() const final;

protected:
    QByteArray owner() const final { return "cookiecutter."; }
    Layout templateOf(const Plan &plan, const TemplateText &text, const OptionValues &values) const final;
};

} // namespace Espalier
