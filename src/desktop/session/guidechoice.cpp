// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/guidechoice.h"

#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/languages.h"
#include "guide/guidelibrary.h"

#include <QFileDialog>
#include <QFileInfo>

namespace Espalier {

namespace {

QString firstGuide() { return GuideLibrary::builtIn().first().id; }

QString lastGuide()
{
    const QString chosen = Settings().value(SettingKeys::guide);
    return GuideLibrary::isBuiltIn(chosen) || QFileInfo(chosen).isFile() ? chosen : firstGuide();
}

} // namespace

GuideChoice::GuideChoice(Session &session, const Languages &languages, QObject *parent)
    : QObject(parent), m_session(session), m_languages(languages)
{
    connect(&languages, &Languages::changed, this, [this] {
        if (GuideLibrary::isBuiltIn(m_source))
            open(m_source);
    });
}

void GuideChoice::restore()
{
    if (!open(lastGuide()))
        open(firstGuide());
}

void GuideChoice::readAhead(const QString &language) { GuideLibrary::readAhead(lastGuide(), language); }

bool GuideChoice::open(const QString &idOrPath)
{
    Result<Guide> guide = GuideLibrary::loadAny(idOrPath, m_languages.current());
    if (guide && guide->isNull()) {
        guide = failure(ErrorKind::Input, tr("“%1” cannot be a guide: no drawn folder tree and no heading with a path was found in it. "
                                             "Choose a Markdown file that shows a project’s folders.").arg(printable(QFileInfo(idOrPath).fileName())));
    }
    if (!guide) {
        m_session.tell(guide.error());
        return false;
    }
    m_source = GuideLibrary::isBuiltIn(idOrPath) ? idOrPath : QFileInfo(idOrPath).absoluteFilePath();
    m_session.setGuide(*guide);
    return true;
}

void GuideChoice::choose(const QString &idOrPath)
{
    if (open(idOrPath))
        Settings().setValue(SettingKeys::guide, m_source);
}

void GuideChoice::chooseByDialog(QWidget *window)
{
    const QString path = QFileDialog::getOpenFileName(window, tr("Open a Guide"), {}, tr("Markdown (*.md *.markdown);;All files (*)"));
    if (!path.isEmpty())
        choose(path);
}

void GuideChoice::followLayout()
{
    if (const QString &id = m_session.layout().info().guide; id != m_session.guide().id() && GuideLibrary::isBuiltIn(id))
        open(id);
}

} // namespace Espalier
