// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/theme.h"

#include <cmath>

namespace Espalier {

namespace {

double luminance(Rgb colour)
{
    const auto channel = [colour](int shift) {
        const double value = ((colour >> shift) & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

} // namespace

QString toHex(Rgb colour)
{
    return QStringLiteral("#%1").arg(colour & 0xffffff, 6, 16, QLatin1Char('0'));
}

double contrast(Rgb a, Rgb b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

const Theme &Theme::light()
{
    static const Theme theme{
        .kind = Kind::Light,
        .window = 0xf6f7f9,
        .panel = 0xffffff,
        .sunken = 0xeef1f5,
        .hover = 0xf1f3f7,
        .line = 0xe3e6eb,
        .text = 0x1c2330,
        .dim = 0x5f697b,
        .faint = 0x98a2b3,
        .accent = 0x2f6fed,
        .accentHover = 0x2460d8,
        .onAccent = 0xffffff,
        .selection = 0xe5eefc,
        .danger = 0xc4322b,
        .dangerTint = 0xfdeceb,
        .warning = 0x9a5b00,
        .warningTint = 0xfbefd9,
        .good = 0x1a7f5a,
        .shadow = 0x000000,
        .wood = 0xb4bdca,
        .phases = {{{0x5f697b, 0xeef1f5},
                    {0x18774f, 0xe3f5ec},
                    {0x2563c9, 0xe5eefc},
                    {0x9a5b00, 0xfbefd9},
                    {0x8a3ab9, 0xf4e8fb}}},
        .branches = {{{0x156f41, 0xe4f6e9},
                      {0x00678f, 0xe0f5ff},
                      {0x585399, 0xeeefff},
                      {0x854271, 0xfeeaf6},
                      {0x92413d, 0xffebe8},
                      {0x845000, 0xfdeedf},
                      {0x626200, 0xf1f3df},
                      {0x007071, 0xdef7f6}}},
        .tags = {{{0x5f697b, 0xeef1f5},
                  {0xbc3324, 0xf8e5e2},
                  {0x0f7385, 0xe2f5f8},
                  {0x5b6e0c, 0xf4f8e2},
                  {0xbc245c, 0xf8e2ea},
                  {0xb4229c, 0xf8e2f4}}},
    };
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{
        .kind = Kind::Dark,
        .window = 0x15181e,
        .panel = 0x1c2027,
        .sunken = 0x272c35,
        .hover = 0x242933,
        .line = 0x2c323c,
        .text = 0xe7eaf0,
        .dim = 0x9aa4b2,
        .faint = 0x667080,
        .accent = 0x5b93ff,
        .accentHover = 0x7aa8ff,
        .onAccent = 0x0d1420,
        .selection = 0x1e3152,
        .danger = 0xff7b72,
        .dangerTint = 0x45211f,
        .warning = 0xf0b45c,
        .warningTint = 0x43341a,
        .good = 0x5fd0a1,
        .shadow = 0x000000,
        .wood = 0x4a5361,
        .phases = {{{0x9aa4b2, 0x272c35},
                    {0x5fd0a1, 0x1d3a2f},
                    {0x7fb0ff, 0x1e3152},
                    {0xf0b45c, 0x43341a},
                    {0xd39bf5, 0x3a2749}}},
        .branches = {{{0x88d1a2, 0x1c3726},
                      {0x75caf2, 0x153443},
                      {0xb7b5fc, 0x2e2d46},
                      {0xeaa4d2, 0x402737},
                      {0xf8a49d, 0x452725},
                      {0xe7b375, 0x3f2c15},
                      {0xc1c476, 0x323216},
                      {0x65d2d2, 0x0d3737}}},
        .tags = {{{0x9aa4b2, 0x272c35},
                  {0xe58176, 0x43221e},
                  {0x17b7d3, 0x1e3d43},
                  {0xaacf17, 0x3b431e},
                  {0xe67aa2, 0x431e2c},
                  {0xe472d1, 0x431e3d}}},
    };
    return theme;
}

const Theme &Theme::print()
{
    static const Theme theme{
        .kind = Kind::Print,
        .window = 0xffffff,
        .panel = 0xffffff,
        .sunken = 0xf2f2f2,
        .hover = 0xf2f2f2,
        .line = 0x6b6b6b,
        .text = 0x000000,
        .dim = 0x3d3d3d,
        .faint = 0x666666,
        .accent = 0x1a4fb8,
        .accentHover = 0x143f94,
        .onAccent = 0xffffff,
        .selection = 0xe9effb,
        .danger = 0xa3231d,
        .dangerTint = 0xfbefee,
        .warning = 0x7a4700,
        .warningTint = 0xfbf4e8,
        .good = 0x0f6242,
        .shadow = 0x000000,
        .wood = 0x8a8a8a,
        .phases = {{{0x3d3d3d, 0xf2f2f2},
                    {0x0f6242, 0xeef8f3},
                    {0x1a4fb8, 0xeff4fd},
                    {0x7a4700, 0xfcf5e9},
                    {0x6f2a98, 0xf8f1fc}}},
        .branches = {{{0x0f5a34, 0xf1faf4},
                      {0x00526f, 0xeff9ff},
                      {0x474385, 0xf5f5ff},
                      {0x6d355c, 0xfef4fa},
                      {0x7a3531, 0xfff4f2},
                      {0x6b4100, 0xfef6ee},
                      {0x4f4f00, 0xf8f9ee},
                      {0x005a5b, 0xeefbfa}}},
        .tags = {{{0x3d3d3d, 0xf2f2f2},
                  {0xa32c1f, 0xfbf4f4},
                  {0x0c5f6e, 0xf4fafb},
                  {0x4f600b, 0xfafbf4},
                  {0xa72051, 0xfbf4f6},
                  {0x9f1e89, 0xfbf4fa}}},
    };
    return theme;
}

const Theme &Theme::of(Kind kind)
{
    switch (kind) {
    case Kind::Light:
        break;
    case Kind::Dark:
        return dark();
    case Kind::Print:
        return print();
    }
    return light();
}

std::optional<Theme::Kind> Theme::kindFromId(QStringView id)
{
    if (id == u"light")
        return Kind::Light;
    if (id == u"dark")
        return Kind::Dark;
    if (id == u"print")
        return Kind::Print;
    return std::nullopt;
}

} // namespace Espalier
