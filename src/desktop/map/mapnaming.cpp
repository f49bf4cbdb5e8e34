// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/map/mapnaming.h"

#include "desktop/map/mapview.h"
#include "desktop/views/namefield.h"
#include "desktop/session/nodeverbs.h"
#include "desktop/session/session.h"

#include <QMetaMethod>

namespace Espalier {

namespace {

constexpr double leastWidth = 112;
constexpr double leastHeight = 24;
constexpr double mapNamingInset = 6; // the line edit's own padding: the text stays where it was

} // namespace

MapNaming::MapNaming(MapView &view) : QObject(&view), m_view(view)
{
    connect(&view.session().document(), &LayoutDocument::aboutToReset, this, &MapNaming::cancel);
}

MapNaming::~MapNaming() { delete m_field; }

NodeIndex MapNaming::node() const
{
    return !m_field ? noNode : m_renamed == noNode ? m_view.model().newNode() : m_renamed;
}

void MapNaming::rename(NodeIndex node)
{
    finish(true); // what was being typed is not lost
    Session &session = m_view.session();
    if (m_view.model().geometry().itemOf(node) < 0)
        return;
    m_view.session().selection().select(node);
    m_renamed = node;
    m_parent = session.layout().parent(node);
    m_kind = session.layout().kind(node);
    open(session.layout().name(node), false);
}

bool MapNaming::begin(NodeIndex parent, NodeIndex before, NodeKind kind)
{
    finish(true);
    Session &session = m_view.session();
    if (!session.layout().isFolder(parent) || session.layout().nodeCount() > MapModel::quickNodes)
        return false;
    m_view.model().expandTo(parent);
    if (m_view.model().geometry().itemOf(parent) < 0)
        return false;
    m_renamed = noNode;
    m_parent = parent;
    m_before = before;
    m_kind = kind;
    m_view.model().setNewNode(parent, before, kind);
    m_view.model().painter();
    if (m_view.model().geometry().itemOf(m_view.model().newNode()) < 0) {
        m_view.model().clearNewNode(); // files are not shown, for one
        return false;
    }
    open({}, true);
    return true;
}

void MapNaming::open(const QString &text, bool offersNested)
{
    const auto check = [this](const QString &name) {
        return m_view.session().editor().checkName(m_parent, name, m_renamed);
    };
    auto *const edit = new NameEdit(check, offersNested, &m_view);
    if (m_renamed == noNode)
        edit->setPlaceholderText(m_kind == NodeKind::Folder ? tr("Name of the new folder") : tr("Name of the new file"));
    edit->setText(text);
    edit->selectStem(m_kind == NodeKind::File);
    m_field = new NameField(edit, [this](const NameField::Outcome &outcome) {
        m_field = nullptr;
        m_view.model().clearNewNode();
        if (outcome.hadFocus)
            m_view.setFocus(Qt::OtherFocusReason);
        if (outcome.accepted)
            take(outcome.text, outcome.isNested);
        m_view.update();
    });
    m_view.reveal(node());
    follow();
    edit->show();
    edit->setFocus(Qt::OtherFocusReason);
    m_view.update();
}

void MapNaming::follow()
{
    if (!m_field)
        return;
    const MapGeometry &geometry = m_view.model().geometry();
    const qint32 item = node() == noNode ? -1 : geometry.itemOf(node());
    const std::shared_ptr<const MapPainter> painter = m_view.model().painter();
    if (item < 0 || !painter)
        return finish(false);
    // Read and typed at its usual size, however small the map is just now.
    QRectF place = m_view.camera().toView(painter->nameRect(item));
    const QPointF middle = place.center();
    place.setHeight(leastHeight);
    place.moveCenter(middle);
    const bool mirrored = m_view.isRightToLeft();
    const double width = std::max(leastWidth, place.width() + 2 * mapNamingInset);
    place = mirrored ? QRectF(place.right() + mapNamingInset - width, place.y(), width, place.height())
                     : QRectF(place.left() - mapNamingInset, place.y(), width, place.height());
    m_field->edit().setGeometry(place.toRect());
}

void MapNaming::finish(bool accept)
{
    if (m_field)
        m_field->finish(accept);
}

void MapNaming::take(const QString &text, bool isNested)
{
    Session &session = m_view.session();
    if (m_renamed != noNode) {
        if (const auto renamed = session.editor().rename(m_renamed, text); !renamed)
            session.tell(renamed.error());
        return;
    }
    if (isNested) {
        // Whether to ask first is the window's to say; the field has offered it already.
        if (m_view.receivesNestedNames())
            Q_EMIT m_view.nestedNameEntered(m_parent, m_before, text, m_kind);
        else
            m_view.verbs().addNested(m_parent, m_before, text, m_kind);
        return;
    }
    if (const auto added = session.editor().addNode(m_parent, m_before, {.name = text, .kind = m_kind}); !added)
        session.tell(added.error());
}

} // namespace Espalier
