// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/generatorexport.h"

#include "desktop/export/exportdialog.h"
#include "desktop/session/session.h"
#include "guide/starterbuilder.h"

#include <algorithm>

namespace Espalier {

namespace {

const Starter *generatorOf(const Guide &guide)
{
    const QList<Starter> &starters = guide.starters();
    const auto found = std::ranges::find_if(starters, [](const Starter &starter) {
        return starter.group == Starter::Group::Template && starter.level != Phase::None;
    });
    return found == starters.end() ? nullptr : &*found;
}

} // namespace

bool hasGenerator(const Guide &guide) { return generatorOf(guide) != nullptr; }

void exportGenerator(Session &session, QWidget *window)
{
    const Guide guide = session.guide();
    const Starter *const starter = generatorOf(guide);
    if (!starter)
        return;
    const Result<Layout> layout = StarterBuilder::build(guide, guide.proposedName(), StarterSelection::of(*starter));
    if (!layout)
        return session.tell(layout.error());
    auto *const whole = new Session(session.formats());
    whole->setGuide(guide);
    whole->editor().adopt(*layout);
    QObject::connect(whole, &Session::told, &session, qOverload<const QString &>(&Session::tell));
    auto *const dialog = new ExportDialog(*whole, {}, window);
    whole->setParent(dialog); // goes after all that looks at it
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->propose(QStringLiteral("python"), {});
    dialog->proposeFile(QStringLiteral("create_%1_structure.py").arg(guide.id()));
    dialog->open();
}

} // namespace Espalier
