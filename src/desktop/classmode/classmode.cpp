// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/classmode/classmode.h"

#include "desktop/classmode/largepointer.h"
#include "desktop/classmode/textzoom.h"
#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "formats/classcontroljson.h"
#include "formats/lessonjson.h"

#include <QDateTime>

#include <utility>

namespace Espalier {

ClassMode::ClassMode(Session &session, Appearance &appearance, QObject *parent)
    : QObject(parent), m_session(session), m_pointer(new LargePointer(this)), m_zoom(new TextZoom(appearance, this)),
      m_clock(&QDateTime::currentMSecsSinceEpoch)
{
    const Settings settings;
    m_isOn = settings.value(SettingKeys::classMode);
    m_code = ClassCode::fromText(settings.value(SettingKeys::classCode));
    m_gate = {.wrong = settings.value(SettingKeys::classWrongCodes),
              .lastWrong = settings.value(SettingKeys::classLastWrong)};
    connect(&session.document(), &LayoutDocument::reset, this, [this] { m_isReset = true; });
    connect(&session.document(), &LayoutDocument::infoChanged, this, [this] { followFile(false); });
    followFile(true);
}

ClassMode::~ClassMode() = default;

ClassChoice ClassMode::choice() const
{
    const Settings settings;
    return {.limits = {.phase = phaseFromNumber(settings.value(SettingKeys::classPhase)),
                       .editing = settings.value(SettingKeys::classEditing)},
            .hasLargePointer = settings.value(SettingKeys::classLargePointer),
            .hasTextZoom = settings.value(SettingKeys::classTextZoom)};
}

bool ClassMode::wantsCode() const { return (m_isOn && !m_code.isNone()) || (isFileLocked() && !m_file.code.isNone()); }

QString ClassMode::sentence() const
{
    const ClassLimits &limits = m_session.limits();
    QStringList sentences;
    if (limits.hasPhase())
        sentences.append(tr("Nothing beyond %1 is shown.").arg(phaseName(limits.phase)));
    if (!limits.editing)
        sentences.append(tr("Layouts cannot be changed."));
    if (sentences.isEmpty())
        sentences.append(tr("Everything can be seen and changed."));
    return sentences.join(u' ');
}

void ClassMode::turnOn(const ClassChoice &choice, const QString &code)
{
    m_isOn = true;
    m_code = code.isEmpty() ? ClassCode() : ClassCode::of(code);
    m_gate.reset();
    Settings settings;
    settings.setValue(SettingKeys::classPhase, choice.limits.hasPhase() ? toNumber(choice.limits.phase) : 0);
    settings.setValue(SettingKeys::classEditing, choice.limits.editing);
    settings.setValue(SettingKeys::classLargePointer, choice.hasLargePointer);
    settings.setValue(SettingKeys::classTextZoom, choice.hasTextZoom);
    settings.setValue(SettingKeys::classCode, m_code.toText());
    settings.setValue(SettingKeys::classMode, true);
    storeGate();
    apply();
}

Result<void> ClassMode::putIntoFile(const ClassLimits &limits, const QString &code)
{
    const LessonJson::Reading read = LessonJson::read(m_session.layout().info().lesson);
    if (read.isReadOnly)
        return failure(ErrorKind::Refused, tr("The lesson of this project is of a newer version; it is shown only."));
    ClassControl control = m_file;
    control.limits = limits;
    if (!code.isEmpty())
        control.code = ClassCode::of(code);
    Lesson lesson = read.lesson;
    lesson.control = ClassControlJson::write(control);
    if (lesson.control == read.lesson.control)
        return {};
    const Result<void> put = m_session.editor().setLesson(LessonJson::write(lesson),
                                                          limits.isNone() ? tr("Took the limits out of the project")
                                                                          : tr("Put limits into the project"));
    if (!put)
        return put;
    m_file = control;
    m_isFileLifted = false;
    apply();
    return {};
}

qint64 ClassMode::waitMs()
{
    const qint64 remaining = m_gate.remaining(m_clock());
    storeGate();
    return remaining;
}

bool ClassMode::leave(const QString &code)
{
    if (wantsCode() && waitMs() > 0)
        return false;
    const bool leavesMode = m_isOn && m_code.matches(code);
    const bool leavesFile = isFileLocked() && m_file.code.matches(code);
    if (!leavesMode && !leavesFile) {
        m_gate.countWrong(m_clock());
        storeGate();
        return false;
    }
    if ((leavesMode && !m_code.isNone()) || (leavesFile && !m_file.code.isNone()))
        m_gate.reset(); // what has no code says nothing of who knows one
    storeGate();
    if (leavesFile)
        m_isFileLifted = true;
    if (leavesMode) {
        m_isOn = false;
        m_code = {};
        Settings settings;
        settings.setValue(SettingKeys::classMode, false);
        settings.remove(SettingKeys::classCode);
    }
    apply();
    return true;
}

void ClassMode::forget()
{
    m_isOn = false;
    m_code = {};
    m_gate.reset();
    Settings settings;
    settings.remove(SettingKeys::classMode);
    settings.remove(SettingKeys::classPhase);
    settings.remove(SettingKeys::classEditing);
    settings.remove(SettingKeys::classLargePointer);
    settings.remove(SettingKeys::classTextZoom);
    settings.remove(SettingKeys::classTextPercent);
    settings.remove(SettingKeys::classCode);
    settings.remove(SettingKeys::classWrongCodes);
    settings.remove(SettingKeys::classLastWrong);
    apply();
}

void ClassMode::storeGate() const
{
    Settings settings;
    settings.setValue(SettingKeys::classWrongCodes, m_gate.wrong);
    settings.setValue(SettingKeys::classLastWrong, m_gate.lastWrong);
}

void ClassMode::followOpened()
{
    if (std::exchange(m_isReset, false))
        followFile(true);
}

void ClassMode::followFile(bool isOpened)
{
    const ClassControl control =
        ClassControlJson::read(LessonJson::read(m_session.layout().info().lesson).lesson.control).control;
    if (isOpened)
        m_isFileLifted = false;
    else if (isFileLocked())
        return; // undo is no way out
    if (control == m_file && !isOpened)
        return;
    m_file = control;
    apply();
}

void ClassMode::apply()
{
    const ClassChoice chosen = m_isOn ? choice() : ClassChoice();
    const ClassLimits ofFile = isFileLocked() ? m_file.limits : ClassLimits();
    m_session.setLimits(chosen.limits.with(ofFile),
                        chosen.limits.editing ? tr("This project may only be looked at: whoever made it locked it.")
                                              : tr("In class mode layouts may only be looked at."));
    m_pointer->setOn(chosen.hasLargePointer);
    m_zoom->setOn(chosen.hasTextZoom);
    Q_EMIT changed();
}

} // namespace Espalier
