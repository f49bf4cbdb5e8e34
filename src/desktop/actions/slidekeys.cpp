// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/actions/slidekeys.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>

namespace Espalier::SlideKeys {

namespace {

struct SlideKeysText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::SlideKeys)
};

struct SlideKey {
    int key;
    SlideCommand command;
};

constexpr SlideKey slideKeys[] = {
    {Qt::Key_Space, SlideCommand::Next},    {Qt::Key_N, SlideCommand::Next},
    {Qt::Key_Right, SlideCommand::Next},    {Qt::Key_Down, SlideCommand::Next},
    {Qt::Key_PageDown, SlideCommand::Next}, {Qt::Key_Return, SlideCommand::Next},
    {Qt::Key_Enter, SlideCommand::Next},    {Qt::Key_P, SlideCommand::Back},
    {Qt::Key_Left, SlideCommand::Back},     {Qt::Key_Up, SlideCommand::Back},
    {Qt::Key_PageUp, SlideCommand::Back},   {Qt::Key_Backspace, SlideCommand::Back},
    {Qt::Key_Home, SlideCommand::First},    {Qt::Key_End, SlideCommand::Last},
    {Qt::Key_G, SlideCommand::GoTo},        {Qt::Key_B, SlideCommand::Black},
    {Qt::Key_Period, SlideCommand::Black},  {Qt::Key_W, SlideCommand::White},
    {Qt::Key_Comma, SlideCommand::White},   {Qt::Key_S, SlideCommand::Speaker},
    {Qt::Key_O, SlideCommand::Overview},    {Qt::Key_T, SlideCommand::Timer},
    {Qt::Key_D, SlideCommand::Draw},        {Qt::Key_1, SlideCommand::Pen1},
    {Qt::Key_2, SlideCommand::Pen2},        {Qt::Key_3, SlideCommand::Pen3},
    {Qt::Key_4, SlideCommand::Pen4},        {Qt::Key_E, SlideCommand::Erase},
    {Qt::Key_L, SlideCommand::Spotlight},   {Qt::Key_Plus, SlideCommand::Larger},
    {Qt::Key_Equal, SlideCommand::Larger},  {Qt::Key_Minus, SlideCommand::Smaller},
    {Qt::Key_0, SlideCommand::UsualSize},   {Qt::Key_M, SlideCommand::MapAlone},
    {Qt::Key_Question, SlideCommand::Help}, {Qt::Key_F1, SlideCommand::Help},
    {Qt::Key_Escape, SlideCommand::Close},
};

} // namespace

std::optional<SlideCommand> commandOf(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_Z)
        return SlideCommand::Undo;
    if (modifiers != Qt::NoModifier)
        return {};
    const auto *const known = std::ranges::find(slideKeys, event.key(), &SlideKey::key);
    if (known == std::end(slideKeys))
        return {};
    return known->command;
}

QList<Line> lines()
{
    return {
        {SlideKeysText::tr("Space, N, →, ↓, Page Down, Enter, click, swipe left"), SlideKeysText::tr("Next")},
        {SlideKeysText::tr("P, ←, ↑, Page Up, Backspace, swipe right"), SlideKeysText::tr("Back")},
        {SlideKeysText::tr("Home, End"), SlideKeysText::tr("First, last step")},
        {QStringLiteral("G"), SlideKeysText::tr("Go to a step by its number or name")},
        {QStringLiteral("B  ."), SlideKeysText::tr("Black; any key returns")},
        {QStringLiteral("W  ,"), SlideKeysText::tr("White; any key returns")},
        {QStringLiteral("S"), SlideKeysText::tr("Speaker view")},
        {QStringLiteral("O"), SlideKeysText::tr("Overview of all steps")},
        {QStringLiteral("T"), SlideKeysText::tr("Timer")},
        {QStringLiteral("D"), SlideKeysText::tr("Draw; 1 to 4 choose the colour, Ctrl+Z takes back, E erases all")},
        {QStringLiteral("L"), SlideKeysText::tr("Spotlight; the wheel changes its size")},
        {QStringLiteral("+  −  0"), SlideKeysText::tr("Words larger, smaller, as usual")},
        {QStringLiteral("M"), SlideKeysText::tr("The map alone")},
        {QStringLiteral("?"), SlideKeysText::tr("These keys")},
        {SlideKeysText::tr("Esc"), SlideKeysText::tr("Closes what is on top, at last the show")},
    };
}

} // namespace Espalier::SlideKeys
