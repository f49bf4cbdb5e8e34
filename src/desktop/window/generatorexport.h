// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace Espalier {

class Guide;
class Session;

/// Has the guide a template with levels? What that makes, a program in Python makes, too.
bool hasGenerator(const Guide &guide);
/// Offers that program in an export dialog over the whole guide of \a session: create_mlops_structure.py. The layout
/// that is open has no part in it.
void exportGenerator(Session &session, QWidget *window);

} // namespace Espalier
