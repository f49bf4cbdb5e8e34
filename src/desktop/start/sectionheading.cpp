// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/sectionheading.h"

#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"

#include <QLabel>

namespace Espalier {

QLabel *sectionHeading(const QString &text)
{
    auto *const label = new QLabel(text.toUpper());
    label->setFont(labelFont());
    label->setAccessibleName(text);
    setLook(label, "label");
    return label;
}

} // namespace Espalier
