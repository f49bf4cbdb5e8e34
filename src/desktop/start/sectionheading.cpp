// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/sectionheading.h"

#include "desktop/theming/looks.h"

#include <QLabel>

namespace Espalier {

QLabel *sectionHeading(const QString &text)
{
    auto *const label = new QLabel(text);
    makeCaption(label, 0);
    return label;
}

} // namespace Espalier
