// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/palette/palettemodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Espalier {

namespace {

struct PaletteModelText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::CommandPalette)
};

} // namespace

void PaletteModel::setResults(const PaletteSearch::Results &results)
{
    beginResetModel();
    m_results = results;
    m_open.clear();
    fill();
    endResetModel();
}

bool PaletteModel::open(const QModelIndex &index)
{
    if (!canOpen(index))
        return false;
    beginResetModel();
    m_open.append(row(index).section);
    fill();
    endResetModel();
    return true;
}

void PaletteModel::fill()
{
    m_rows.clear();
    for (qsizetype section = 0; section < m_results.sections.size(); ++section) {
        if (!m_results.sections[section].title.isEmpty())
            m_rows.append({section, -1});
        for (qsizetype entry = 0; entry < linesShown(section); ++entry)
            m_rows.append({section, entry});
    }
}

qsizetype PaletteModel::linesShown(qsizetype section) const
{
    const qsizetype all = m_results.sections[section].entries.size();
    const bool isAlone = m_results.sections.size() == 1;
    return isAlone || m_open.contains(section) ? all : std::min(all, linesOfSection);
}

int PaletteModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isHeading(index)) {
        const QString title = m_results.sections[row(index).section].title;
        if (role == Qt::DisplayRole)
            return title;
        return role == Qt::AccessibleTextRole ? QVariant(title + u' ' + countText(index)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return entry(index).title;
    case Qt::AccessibleTextRole:
        return spoken(entry(index));
    case Qt::ToolTipRole:
        return entry(index).group == PaletteGroup::Nodes ? entry(index).trailing : QString();
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isHeading(index))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable; // what is off can be reached too: its reason is to be read
}

bool PaletteModel::isHeading(const QModelIndex &index) const { return row(index).entry < 0; }

const PaletteEntry &PaletteModel::entry(const QModelIndex &index) const
{
    return m_results.sections[row(index).section].entries[row(index).entry];
}

QString PaletteModel::countText(const QModelIndex &index) const
{
    const qsizetype section = row(index).section;
    const qsizetype shown = linesShown(section);
    const qsizetype count = m_results.sections[section].count;
    const QLocale locale;
    return shown == count ? locale.toString(count)
                          : PaletteModelText::tr("%1 of %2").arg(locale.toString(shown), locale.toString(count));
}

bool PaletteModel::canOpen(const QModelIndex &index) const
{
    return index.isValid() && isHeading(index)
        && linesShown(row(index).section) < m_results.sections[row(index).section].entries.size();
}

QModelIndex PaletteModel::first() const
{
    const auto isLine = [](const Row &row) { return row.entry >= 0; };
    const auto canRun = [this](const Row &row) {
        return row.entry >= 0 && m_results.sections[row.section].entries[row.entry].canRun();
    };
    auto found = std::ranges::find_if(m_rows, canRun);
    if (found == m_rows.end())
        found = std::ranges::find_if(m_rows, isLine);
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

QString PaletteModel::spoken(const PaletteEntry &entry)
{
    QStringList parts{entry.title, entry.context, entry.reason.isEmpty() ? entry.trailing : entry.reason, entry.keys};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace Espalier
