// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/siblingnames.h"

#include "core/name.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

namespace Espalier {

namespace {

constexpr size_t maxBytes = 255; // NAME_MAX of every file system in use

char lowered(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

/// True when \c nameProblems() has certainly nothing to say, so that nearly all names need no QString.
bool isHarmless(std::string_view name)
{
    if (name.empty() || name.size() > maxBytes || name.back() == '.' || name.back() == ' ')
        return false;
    const auto isOdd = [](char c) { return c < 0x20 || c == 0x7f || std::string_view("<>:\"\\|?*/").contains(c); };
    static constexpr auto odd = [isOdd] {
        std::array<bool, 256> table{};
        for (int c = 0; c < 256; ++c)
            table[size_t(c)] = c >= 0x80 || isOdd(char(c));
        return table;
    }();
    if (std::ranges::any_of(name, [](char c) { return odd[static_cast<unsigned char>(c)]; }))
        return false;
    if (name.size() < 3)
        return true;
    const std::array start{lowered(name[0]), lowered(name[1]), lowered(name[2])};
    return std::ranges::none_of(std::array<std::string_view, 6>{"con", "prn", "aux", "nul", "com", "lpt"},
                                [&](std::string_view device) { return std::ranges::equal(device, start); });
}

QString toText(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }
QByteArray toBytes(std::string_view utf8) { return {utf8.data(), qsizetype(utf8.size())}; }

QString codeOf(NameProblem::Kind kind)
{
    using Kind = NameProblem::Kind;
    switch (kind) {
    case Kind::ControlCharacter:
        return QStringLiteral("name-control-character");
    case Kind::InvisibleCharacter:
        return QStringLiteral("name-invisible-character");
    case Kind::TrailingDotOrSpace:
        return QStringLiteral("name-trailing-dot-or-space");
    case Kind::ReservedName:
        return QStringLiteral("name-reserved");
    case Kind::ReservedCharacter:
        return QStringLiteral("name-reserved-character");
    case Kind::TooLong:
        return QStringLiteral("name-too-long");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

SiblingNames::SiblingNames(const Layout &layout, Rules rules, Report &report)
    : m_layout(layout), m_rules(rules), m_report(report), m_specials(1)
{}

void SiblingNames::resolve(std::vector<Child> &children, size_t first, QByteArrayView folder)
{
    m_folder = folder;
    startFolder(children.size() - first);
    for (size_t index = first; index < children.size(); ++index)
        judge(children, index);
    // Only now that all ordinary names are known: nobody loses a name to one that was mended or numbered.
    for (const size_t index : m_unsettled)
        settle(children[index]);
}

std::string_view SiblingNames::nameOf(const Child &child) const
{
    if (child.special == 0)
        return m_layout.nameUtf8(child.node);
    const QByteArray &name = m_specials[child.special].name;
    return {name.constData(), size_t(name.size())};
}

void SiblingNames::startFolder(size_t names)
{
    m_unsettled.clear();
    m_lastNumbers.clear();
    m_keys.clear();
    const size_t needed = std::bit_ceil(std::max<size_t>(2 * names, 16));
    if (m_exact.size() < needed) {
        m_exact.assign(needed, {});
        m_alike.assign(needed, {});
        m_round = 0;
    }
    m_mask = needed - 1;
    ++m_round;
}

void SiblingNames::judge(std::vector<Child> &children, size_t index)
{
    Child &child = children[index];
    const std::string_view name = m_layout.nameUtf8(child.node);
    if (isHarmless(name)) {
        enterName(children, index);
        return;
    }
    const QString text = toText(name);
    const Result<Name> valid = Name::parse(text);
    const bool isPossible = !name.empty() && name.size() <= maxBytes && name != "." && name != ".."
        && !name.contains('/') && !name.contains('\0');
    if (!isPossible) {
        QString reason = valid ? QString() : valid.error().message;
        for (const NameProblem &problem : nameProblems(text, Platform::Linux)) {
            if (problem.kind == NameProblem::Kind::TooLong)
                reason = problem.message;
        }
        specialOf(child).name = Name::nearest(text).toString().toUtf8();
        refuse(child, reason, QStringLiteral("name-impossible"));
        m_unsettled.push_back(index);
        return;
    }
    const bool isUtf8 = QUtf8StringView(name.data(), qsizetype(name.size())).isValidUtf8();
    if (!isUtf8 && m_rules.keepsRawBytes)
        warn(QStringLiteral("name-not-utf8"),
             tr("“%1” holds bytes that are no UTF-8 text; they are written as they are.").arg(shownPath(name)), name);
    for (const NameProblem &problem : nameProblems(text, m_rules.platform)) {
        if (problem.blocks)
            refuse(child, problem.message, codeOf(problem.kind));
        else
            warn(codeOf(problem.kind), problem.message, name);
    }
    if (isUtf8 || m_rules.keepsRawBytes) {
        enterName(children, index);
        return;
    }
    specialOf(child).name = text.toUtf8();
    for (const NameProblem &problem : nameProblems(text, Platform::Linux)) {
        if (problem.kind == NameProblem::Kind::TooLong) // only with the bytes mended
            refuse(child, problem.message, codeOf(problem.kind));
    }
    m_unsettled.push_back(index);
}

void SiblingNames::enterName(std::vector<Child> &children, size_t index)
{
    Child &child = children[index];
    const auto records = m_layout.records();
    Slot &slot = exactSlot(records[child.node].name);
    if (slot.round == m_round) {
        const Child &other = children[slot.child];
        if (records[child.node].kind == NodeKind::Folder && records[other.node].kind == NodeKind::Folder) {
            child.isUnited = true;
            children[slot.lastUnited].nextUnited = quint32(index);
            slot.lastUnited = quint32(index);
        } else {
            m_unsettled.push_back(index);
        }
        return;
    }
    slot.round = m_round;
    slot.keyFrom = records[child.node].name;
    slot.child = slot.lastUnited = quint32(index);
    Slot *alike = nullptr;
    if (!reserveKey(m_layout.nameUtf8(child.node), quint32(index), &alike))
        meetsClash(children, index, alike->child);
}

void SiblingNames::meetsClash(std::vector<Child> &children, size_t index, quint32 other)
{
    if (m_rules.platform == Platform::Linux && !m_rules.ignoresCase)
        return;
    const std::string_view name = m_layout.nameUtf8(children[index].node);
    const QString one = toText(m_layout.nameUtf8(children[other].node));
    const QString two = toText(name);
    const auto composed = [](const QString &text) { return text.normalized(QString::NormalizationForm_C); };
    const bool isSameText = composed(one) == composed(two);
    const QString code = isSameText ? QStringLiteral("name-clash-form") : QStringLiteral("name-clash-case");
    const QString message = (isSameText
            ? tr("“%1” and “%2” look the same and differ only in their encoding; macOS takes them for one name.")
            : tr("“%1” and “%2” differ only in capital and small letters; Windows and macOS take them for one name."))
                                .arg(printable(one), printable(two));
    const bool blocks = m_rules.ignoresCase || m_rules.platform == Platform::MacOs
        || (m_rules.platform == Platform::Windows && !isSameText);
    if (blocks)
        refuse(children[index], message, code);
    else
        warn(code, message, name);
}

void SiblingNames::settle(Child &child)
{
    Special &special = specialOf(child);
    const std::string_view original = m_layout.nameUtf8(child.node);
    const QByteArray wanted = special.name;
    const bool isTold = !special.refusal.isEmpty();
    if (reserveKey(nameOf(child), 0)) {
        if (!isTold)
            warn(QStringLiteral("name-mended"), tr("“%1” holds bytes that are no UTF-8 text; it is written as “%2”.")
                     .arg(shownPath(original), printable(QString::fromUtf8(wanted))), original);
        return;
    }
    int &number = m_lastNumbers[wanted];
    number = std::max(number, 1);
    do
        special.name = numberedName(wanted, ++number);
    while (!reserveKey(nameOf(child), 0));
    if (!isTold)
        warn(QStringLiteral("name-numbered"), tr("There is more than one “%1”; this one is written as “%2”.")
                 .arg(shownPath(original), printable(QString::fromUtf8(special.name))), original);
}

bool SiblingNames::reserveKey(std::string_view name, quint32 child, Slot **found)
{
    const auto from = m_keys.size();
    bool isAscii = true;
    for (const char c : name) {
        isAscii = isAscii && static_cast<unsigned char>(c) < 0x80;
        m_keys += lowered(c);
    }
    if (!isAscii) {
        m_keys.resize(from);
        m_keys += collisionKey(toText(name)).toStdString();
    }
    const std::string_view key = std::string_view(m_keys).substr(from);
    const auto hash = quint32(std::hash<std::string_view>()(key));
    for (size_t at = hash & m_mask;; at = (at + 1) & m_mask) {
        Slot &slot = m_alike[at];
        if (slot.round != m_round) {
            slot = {.round = m_round,
                    .hash = hash,
                    .keyFrom = quint32(from),
                    .keySize = quint32(key.size()),
                    .child = child};
            return true;
        }
        if (slot.hash == hash && std::string_view(m_keys).substr(slot.keyFrom, slot.keySize) == key) {
            m_keys.resize(from);
            if (found)
                *found = &slot;
            return false;
        }
    }
}

SiblingNames::Slot &SiblingNames::exactSlot(TextRef name)
{
    for (size_t at = (name * 0x9e3779b1U) & m_mask;; at = (at + 1) & m_mask) {
        Slot &slot = m_exact[at];
        if (slot.round != m_round || slot.keyFrom == name)
            return slot;
    }
}

void SiblingNames::refuse(Child &child, const QString &reason, QString code)
{
    Special &special = specialOf(child);
    if (!special.refusal.isEmpty())
        return;
    special.refusal = reason;
    const std::string_view name = m_layout.nameUtf8(child.node);
    m_report.add(Severity::Problem, std::move(code), reason, {.path = shownPath(name)});
}

void SiblingNames::warn(QString code, const QString &message, std::string_view name)
{
    m_report.add(Severity::Warning, std::move(code), message, {.path = shownPath(name)});
}

SiblingNames::Special &SiblingNames::specialOf(Child &child)
{
    if (child.special == 0) {
        child.special = quint32(m_specials.size());
        m_specials.push_back({.name = toBytes(m_layout.nameUtf8(child.node)), .refusal = {}});
    }
    return m_specials[child.special];
}

QString SiblingNames::shownPath(std::string_view name) const
{
    return printable(QString(QString::fromUtf8(m_folder) + toText(name)), 400);
}

QByteArray numberedName(QByteArrayView name, int number)
{
    constexpr qsizetype longestExtension = 32;
    const QByteArray suffix = '-' + QByteArray::number(number);
    const qsizetype dot = name.lastIndexOf('.');
    const bool hasExtension = dot > 0 && name.size() - dot <= longestExtension; // the dot of ".env" starts none
    QByteArrayView stem = hasExtension ? name.first(dot) : name;
    const QByteArrayView extension = name.sliced(stem.size());
    if (qsizetype room = qsizetype(maxBytes) - suffix.size() - extension.size(); stem.size() > room) {
        while (room > 1 && (static_cast<unsigned char>(stem[room]) & 0xc0) == 0x80)
            --room; // never half a character
        stem.truncate(room);
    }
    return stem.toByteArray() + suffix + extension;
}

} // namespace Espalier
