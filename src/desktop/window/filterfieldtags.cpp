// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the filter field does about tags: taking them out of what is typed, completing them, showing them as flags.

#include "desktop/window/filterfield.h"

#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/views/tagchip.h"
#include "desktop/window/filterwords.h"
#include "guide/tags.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QScrollBar>
#include <QStringListModel>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace Espalier {

namespace {

constexpr int leastWordRoom = 64; // what flags leave for words
constexpr int filterFlagGap = Metric::step;
constexpr int mostOffered = 8;

} // namespace

FilterWords FilterField::words(bool isFinished) const
{
    return FilterWords::parse(text(), FilterWords::hasTags(text()) ? known() : QStringList(), isFinished);
}

const QStringList &FilterField::known() const
{
    if (!m_known)
        m_known = knownTags(m_session.layout(), m_session.guide());
    return *m_known;
}

// -- completing
// --------------------------------------------------------------------------------------------------------

bool FilterField::isOffering() const { return m_completer->popup()->isVisible(); }

void FilterField::offerTags()
{
    const FilterWords typed = words();
    if (!typed.tags.isEmpty())
        filterNow(); // one is done: it becomes a flag at once
    const FilterWords rest = words();
    QStringList offered;
    if (rest.openAt >= 0) {
        offered = known();
        offered.removeIf([this](const QString &tag) { return flags().contains(tag, Qt::CaseInsensitive); });
    }
    qobject_cast<QStringListModel *>(m_completer->model())->setStringList(offered);
    m_completer->setCompletionPrefix(rest.open);
    if (offered.isEmpty() || m_completer->completionCount() == 0)
        return m_completer->popup()->hide();
    QAbstractItemView *const list = m_completer->popup();
    m_completer->setMaxVisibleItems(mostOffered);
    QRect place = rect();
    place.setWidth(std::max(width(), list->sizeHintForColumn(0) + 6 * Metric::step));
    m_completer->complete(place);
    list->setCurrentIndex(m_completer->completionModel()->index(0, 0)); // Enter takes what is meant
}

void FilterField::takeOffered(const QString &tag)
{
    m_completer->popup()->hide();
    if (const FilterWords typed = words(); typed.openAt >= 0)
        setText(text().first(typed.openAt).trimmed());
    m_typedTag.clear();
    Filter filter = m_session.filter().filter();
    filter.tags = flags();
    if (!filter.tags.contains(tag, Qt::CaseInsensitive))
        filter.tags.append(tag);
    m_session.filter().setFilter(filter);
    filterNow();
}

// -- flags
// -------------------------------------------------------------------------------------------------------------

QStringList FilterField::flags() const
{
    QStringList tags = m_session.filter().filter().tags;
    if (!m_typedTag.isEmpty())
        tags.removeOne(m_typedTag);
    return tags;
}

void FilterField::showFlags()
{
    for (TagChip *const flag : std::exchange(m_flags, {})) {
        flag->hide();
        flag->deleteLater(); // it may be the one that was pressed
    }
    const QStringList tags = flags();
    for (const QString &tag : tags)
        m_flags.append(addFlag(tag));
    setPlaceholderText(tags.isEmpty() ? tr("Filter") : QString());
    showMatches();
}

void FilterField::describe(TagChip *flag, const QString &what)
{
    flag->setToolTip(Qt::convertFromPlainText(what, Qt::WhiteSpaceNormal));
}

TagChip *FilterField::addFlag(const QString &tag)
{
    auto *const flag = new TagChip(tag, this);
    flag->setForm(TagFlag::Form::Solid);
    flag->setFocusPolicy(Qt::NoFocus); // Backspace takes it
    flag->setAccessibleName(tr("Only what is tagged %1; remove").arg(printable(tag)));
    const auto remove = [this, tag] {
        QStringList tags = m_session.filter().filter().tags;
        tags.removeAll(tag);
        m_session.filter().setTags(m_isFolded ? QStringList() : tags);
    };
    connect(flag, &TagChip::clicked, this, remove);
    connect(flag, &TagChip::removeRequested, this, remove);
    flag->show();
    return flag;
}

void FilterField::placeFlags()
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const std::optional<qsizetype> matches = m_session.filter().matches();
    const int behind =
        isRoomy() && matches ? QFontMetrics(smallFont()).horizontalAdvance(matchesText()) + 2 * Metric::step : 0;
    const int start = buttonsWidth(false) + Metric::step;
    const int room = width() - start - trailingWidth() - behind - (isRoomy() ? leastWordRoom : 4 * Metric::step);
    int needed = 0;
    for (TagChip *const flag : std::as_const(m_flags)) {
        flag->setLabel(printable(flag->tag()));
        describe(flag,
                 tr("Only what is tagged “%1” is shown. Click to show the rest again.").arg(printable(flag->tag())));
        needed += flag->sizeHint().width() + filterFlagGap;
    }
    // All of them, or one that says how many there are.
    m_isFolded = m_flags.size() > 1 && needed > room;
    if (m_isFolded) {
        const QStringList tags = flags();
        m_flags.first()->setLabel(tr("%Ln tag(s)", nullptr, int(tags.size())));
        describe(
            m_flags.first(),
            tr("Only what is tagged with one of these is shown: %1").arg(printable(tags.join(QStringLiteral(", ")))));
    }
    int x = start;
    for (TagChip *const flag : std::as_const(m_flags)) {
        const bool isShown = !m_isFolded || flag == m_flags.first();
        flag->setVisible(isShown);
        if (!isShown)
            continue;
        const int wanted = flag->sizeHint().width();
        const int given =
            m_flags.size() == 1 || m_isFolded ? std::clamp(room, flag->minimumSizeHint().width(), wanted) : wanted;
        flag->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                             QRect(x, (height() - TagChip::height) / 2, given, TagChip::height)));
        x += given + filterFlagGap;
    }
    const int before = m_flags.isEmpty() ? 0 : x - start;
    isMirrored ? setTextMargins(behind, 0, before, 0) : setTextMargins(before, 0, behind, 0);
}

} // namespace Espalier
