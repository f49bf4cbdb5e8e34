// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/planmodel.h"

#include "desktop/theming/icons.h"

#include <QLocale>

namespace Espalier {

namespace {

QString planModelNameOf(const PlanEntry &entry)
{
    QByteArrayView path(entry.path);
    if (path.endsWith('/'))
        path.chop(1);
    return QString::fromUtf8(path.sliced(path.lastIndexOf('/') + 1));
}

} // namespace

void PlanModel::setPreview(std::shared_ptr<const ExportPreview> preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    endResetModel();
}

QModelIndexList PlanModel::remarkable(int most) const
{
    QModelIndexList found;
    if (!m_preview)
        return found;
    const QList<PlanEntry> &entries = m_preview->plan.entries;
    for (qsizetype number = 0; number < entries.size() && found.size() < most; ++number) {
        const PlanAction action = entries[number].action;
        const qint32 above = m_preview->tree.parent(qint32(number));
        const bool isBelowRefused = above >= 0 && action == PlanAction::Refuse && entries[above].action == PlanAction::Refuse;
        if (action != PlanAction::Create && action != PlanAction::Keep && !isBelowRefused)
            found.append(createIndex(m_preview->tree.row(qint32(number)), 0, quintptr(number)));
    }
    return found;
}

void PlanModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!m_preview || row < 0 || column < 0 || column >= ColumnCount)
        return {};
    const auto children = m_preview->tree.children(entryOf(parent));
    return size_t(row) < children.size() ? createIndex(row, column, quintptr(children[size_t(row)])) : QModelIndex();
}

QModelIndex PlanModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || !m_preview)
        return {};
    const qint32 above = m_preview->tree.parent(entryOf(child));
    return above < 0 ? QModelIndex() : createIndex(m_preview->tree.row(above), 0, quintptr(above));
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return m_preview && parent.column() <= 0 ? int(m_preview->tree.children(entryOf(parent)).size()) : 0;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_preview)
        return {};
    const PlanEntry &entry = m_preview->plan.entries[entryOf(index)];
    const bool isFolder = entry.kind == NodeKind::Folder;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == NameColumn)
            return planModelNameOf(entry);
        if (index.column() == ActionColumn)
            return actionWord(entry.action, m_isDone);
        if (!entry.reason.isEmpty())
            return entry.reason;
        return isFolder ? QString() : QLocale().formattedDataSize(entry.bytes, 1, QLocale::DataSizeSIFormat);
    case Qt::ToolTipRole:
        return entry.reason.isEmpty() ? QString::fromUtf8(entry.path)
                                      : QString::fromUtf8(entry.path).toHtmlEscaped() + QStringLiteral("<br>") + entry.reason.toHtmlEscaped();
    case ActionRole:
        return int(entry.action);
    case IconNameRole:
        return nodeIconName(isFolder, planModelNameOf(entry));
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Folder or file") : section == ActionColumn ? tr("What happens") : tr("Details");
}

void PlanModel::setDone(bool done)
{
    m_isDone = done;
    retranslate();
}

QString PlanModel::actionWord(PlanAction action, bool isDone)
{
    switch (action) {
    case PlanAction::Create:
        return isDone ? tr("Created") : tr("Create");
    case PlanAction::Keep:
        return isDone ? tr("Kept") : tr("Keep");
    case PlanAction::Overwrite:
        return isDone ? tr("Overwritten") : tr("Overwrite");
    case PlanAction::Conflict:
        return tr("Conflict");
    case PlanAction::Refuse:
        return isDone ? tr("Left out") : tr("Refuse");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Espalier
