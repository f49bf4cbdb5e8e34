// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nodefields.h"

#include <type_traits>

namespace Espalier {

namespace {

template<typename Value>
QVariant variantOf(const Value &value)
{
    if constexpr (std::is_enum_v<Value>)
        return int(value);
    else
        return value;
}

template<typename Value>
Value valueOf(const QVariant &variant)
{
    if constexpr (std::is_enum_v<Value>)
        return static_cast<Value>(variant.toInt());
    else
        return variant.value<Value>();
}

} // namespace

QVariant nodeValue(const Layout &layout, NodeIndex node, NodeAspect aspect)
{
    switch (aspect) {
    case NodeAspect::Name:
        return layout.name(node);
    case NodeAspect::Kind:
        return variantOf(layout.kind(node));
#define ESPALIER_FIELD(member, Aspect, ...)                                                                             \
    case NodeAspect::Aspect:                                                                                            \
        return variantOf(layout.member(node));
        ESPALIER_NODE_FIELDS(ESPALIER_FIELD, ESPALIER_FIELD, ESPALIER_FIELD)
#undef ESPALIER_FIELD
    }
    return {};
}

void setNodeValue(Layout &layout, NodeIndex node, NodeAspect aspect, const QVariant &value)
{
    switch (aspect) {
    case NodeAspect::Name:
        return layout.setName(node, value.toString());
    case NodeAspect::Kind:
        return layout.setKind(node, valueOf<NodeKind>(value));
#define ESPALIER_FIELD(member, Aspect, ...)                                                                             \
    case NodeAspect::Aspect:                                                                                            \
        return layout.set##Aspect(node, valueOf<NodeField<NodeAspect::Aspect>::Value>(value));
        ESPALIER_NODE_FIELDS(ESPALIER_FIELD, ESPALIER_FIELD, ESPALIER_FIELD)
#undef ESPALIER_FIELD
    }
}

} // namespace Espalier
