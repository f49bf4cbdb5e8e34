// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Espalier::PdfDates {

/// Sets the times of a document that QPdfWriter has written, where it puts the clock of the machine and its zone: to
/// SOURCE_DATE_EPOCH, else to a constant. The same map shall give the same bytes, anywhere and at any time.
void fix(QByteArray &pdf);

/// The description of the document that QPdfWriter would write with times in it.
QByteArray metadata(const QString &title);

} // namespace Espalier::PdfDates
