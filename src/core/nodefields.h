// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"

#include <QVariant>

namespace Espalier {

/// How a Layout keeps a property; see ESPALIER_NODE_FIELDS.
enum class NodeStorage : quint8 { Text, Small, Rare };

/// A row of the table of node properties as a type, for code that treats all of them alike: its \c aspect, \c storage,
/// \c key, \c column and the type of its \c Value; \c recorded, its member of NodeRecord (not of rare ones); get() and
/// set(), and for texts getUtf8() and setUtf8().
template<NodeAspect>
struct NodeField;

#define ESPALIER_ROW(member, Aspect, columnNumber)                                                                      \
    static constexpr NodeAspect aspect = NodeAspect::Aspect;                                                            \
    static constexpr char key[] = #member;                                                                              \
    static constexpr size_t column = columnNumber;                                                                      \
    static decltype(auto) get(const Layout &layout, NodeIndex node) { return layout.member(node); }                     \
    static void set(Layout &layout, NodeIndex node, const Value &value) { layout.set##Aspect(node, value); }
#define ESPALIER_TEXT(member, Aspect, column, pool)                                                                     \
    template<>                                                                                                          \
    struct NodeField<NodeAspect::Aspect> {                                                                              \
        using Value = QString;                                                                                          \
        static constexpr NodeStorage storage = NodeStorage::Text;                                                       \
        static constexpr TextRef NodeRecord::*recorded = &NodeRecord::member;                                           \
        static std::string_view getUtf8(const Layout &layout, NodeIndex node) { return layout.member##Utf8(node); }     \
        static void setUtf8(Layout &layout, NodeIndex node, std::string_view value)                                     \
        {                                                                                                               \
            layout.set##Aspect##Utf8(node, value);                                                                      \
        }                                                                                                               \
        ESPALIER_ROW(member, Aspect, column)                                                                            \
    };
#define ESPALIER_SMALL(member, Aspect, column, Type)                                                                    \
    template<>                                                                                                          \
    struct NodeField<NodeAspect::Aspect> {                                                                              \
        using Value = Type;                                                                                             \
        static constexpr NodeStorage storage = NodeStorage::Small;                                                      \
        static constexpr Type NodeRecord::*recorded = &NodeRecord::member;                                              \
        ESPALIER_ROW(member, Aspect, column)                                                                            \
    };
#define ESPALIER_RARE(member, Aspect, column, Type)                                                                     \
    template<>                                                                                                          \
    struct NodeField<NodeAspect::Aspect> {                                                                              \
        using Value = Type;                                                                                             \
        static constexpr NodeStorage storage = NodeStorage::Rare;                                                       \
        ESPALIER_ROW(member, Aspect, column)                                                                            \
    };
ESPALIER_NODE_FIELDS(ESPALIER_TEXT, ESPALIER_SMALL, ESPALIER_RARE)
#undef ESPALIER_ROW
#undef ESPALIER_TEXT
#undef ESPALIER_SMALL
#undef ESPALIER_RARE

/// Calls \a visit with an object of each row's type, in the order of the table: `[&]<typename Field>(Field) { … }`.
template<typename Visit>
constexpr void forEachNodeField(Visit &&visit)
{
#define ESPALIER_FIELD(member, Aspect, ...) visit(NodeField<NodeAspect::Aspect>());
    ESPALIER_NODE_FIELDS(ESPALIER_FIELD, ESPALIER_FIELD, ESPALIER_FIELD)
#undef ESPALIER_FIELD
}

inline constexpr size_t nodeFieldCount = [] {
    size_t count = 0;
    forEachNodeField([&](auto) { ++count; });
    return count;
}();

/// A value by its aspect, as the history keeps it; name and kind too. Enumerators are numbers.
QVariant nodeValue(const Layout &layout, NodeIndex node, NodeAspect aspect);
void setNodeValue(Layout &layout, NodeIndex node, NodeAspect aspect, const QVariant &value);

} // namespace Espalier
