// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/guidedock/starterchips.h"

#include "desktop/theming/flowlayout.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QLabel>
#include <QScrollArea>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr int widestChip = 208;

/// The first paragraph of a Markdown text, without its marks.
QString firstParagraph(const QString &markdown)
{
    QString text = markdown.trimmed().section(QStringLiteral("\n\n"), 0, 0).simplified();
    return text.remove(u'*').remove(u'`');
}

/// Names of one group as chips need them: without what stands in brackets, and without the last word where it is the
/// same for all of them, because the group's name says it.
QStringList shortNames(const QList<Starter> &starters)
{
    QStringList names;
    for (const Starter &starter : starters) {
        const qsizetype bracket = starter.name.endsWith(u')') ? starter.name.lastIndexOf(u'(') : -1;
        names.append((bracket > 0 ? starter.name.first(bracket) : starter.name).trimmed());
    }
    const QString last = names.value(0).section(u' ', -1);
    const bool isShared = names.size() > 1 && std::ranges::all_of(names, [&last](const QString &name) {
        return name.contains(u' ') && name.section(u' ', -1) == last;
    });
    for (QString &name : names) {
        if (isShared)
            name = name.section(u' ', 0, -2);
    }
    return names;
}

/// A starter's name, and smaller behind it what becomes of the layout.
class StarterChip final : public QToolButton {
public:
    StarterChip(const QString &name, const QString &effect) : m_effect(effect)
    {
        setLook(this, "chip");
        setFont(smallFont());
        m_name = QFontMetrics(font()).elidedText(name, Qt::ElideRight,
                                                 widestChip - QFontMetrics(labelledFont()).horizontalAdvance(effect));
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const final
    {
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(m_name) + chipGapInside
                    + QFontMetrics(labelledFont()).horizontalAdvance(m_effect) + 2 * chipPadding,
                metrics.height() + 2 * Metric::step};
    }

protected:
    void paintEvent(QPaintEvent *) final
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.text.clear();
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
        const Qt::Alignment start =
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
        const QRect inside = rect().adjusted(chipPadding, 0, -chipPadding, 0);
        painter.setPen(colour(currentTheme().text));
        painter.drawText(inside, int(start) | Qt::TextSingleLine, m_name);
        painter.setFont(labelledFont());
        painter.setPen(colour(currentTheme().dim));
        const Qt::Alignment end =
            QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter;
        painter.drawText(inside, int(end) | Qt::TextSingleLine, m_effect);
    }

private:
    static constexpr int chipPadding = 2 * Metric::step;
    static constexpr int chipGapInside = Metric::step + 2;
    QFont labelledFont() const
    {
        QFont small = font();
        small.setPixelSize(Metric::labelPixels);
        return small;
    }

    QString m_name;
    QString m_effect;
};

} // namespace

StarterChips::StarterChips(QWidget *parent) : QWidget(parent), m_heading(new QToolButton), m_area(new QScrollArea)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Metric::step, 0, 0, 2 * Metric::step);
    column->setSpacing(Metric::step);
    setLook(m_heading, "fold");
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setIconSize({3 * Metric::step, 3 * Metric::step});
    m_heading->setCheckable(true);
    m_heading->setChecked(true);
    m_heading->setIcon(icon(u"actions/chevron-down"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_heading, 0, Qt::AlignLeft);
    column->addWidget(m_area);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_heading->setIcon(icon(open ? u"actions/chevron-down" : u"actions/chevron-up"));
        m_area->setVisible(open);
    });
    retranslate();
}

void StarterChips::setGuide(const Guide &guide)
{
    m_guide = guide;
    auto *const content = new QWidget;
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 2 * Metric::step, Metric::step);
    column->setSpacing(Metric::step);
    const auto of = [&guide](Starter::Group group) {
        QList<Starter> found;
        std::ranges::copy_if(guide.starters(), std::back_inserter(found), [group](const Starter &starter) { return starter.group == group; });
        return found;
    };
    addGroup(*column, tr("Templates"), of(Starter::Group::Template));
    addGroup(*column, tr("Project types"), of(Starter::Group::ProjectType));
    addGroup(*column, tr("Career paths"), of(Starter::Group::Career));
    m_area->setWidget(content);
    setVisible(!guide.starters().isEmpty());
    fit();
}

void StarterChips::addGroup(QVBoxLayout &column, const QString &name, const QList<Starter> &starters)
{
    if (starters.isEmpty())
        return;
    auto *const label = new QLabel(name);
    label->setFont(smallFont());
    setLook(label, "dim");
    label->setContentsMargins(0, column.count() > 0 ? Metric::step : 0, 0, 0);
    column.addWidget(label, 0, Qt::AlignLeft); // where reading begins
    auto *const row = new QWidget;
    row->setAccessibleName(name);
    row->setLayout(new FlowLayout(Metric::step + 1));
    const QStringList shown = shortNames(starters);
    for (qsizetype i = 0; i < starters.size(); ++i)
        row->layout()->addWidget(makeChip(starters[i], shown[i]));
    const bool hasGenerator = std::ranges::any_of(starters, [](const Starter &starter) {
        return starter.group == Starter::Group::Template && starter.level != Phase::None;
    });
    if (hasGenerator)
        row->layout()->addWidget(makeGeneratorChip());
    column.addWidget(row);
}

QToolButton *StarterChips::makeGeneratorChip()
{
    const QString name = tr("Python generator");
    auto *const chip = new StarterChip(name, tr("exports", "what a chip does: it writes a file"));
    chip->setObjectName(QStringLiteral("generatorChip"));
    chip->setAccessibleName(name);
    const QString about =
        tr("One file that makes every level of this guide with Python 3 alone. The layout stays as it "
           "is.");
    chip->setAccessibleDescription(about);
    chip->setToolTip(QStringLiteral("<b>%1</b><br>%2").arg(name.toHtmlEscaped(), about.toHtmlEscaped()));
    connect(chip, &QToolButton::clicked, this, &StarterChips::generatorRequested);
    return chip;
}

QToolButton *StarterChips::makeChip(const Starter &starter, const QString &shown)
{
    const bool replaces = starter.group == Starter::Group::Template;
    auto *const chip = new StarterChip(shown,
                                       replaces ? tr("replaces", "what a starter does to the layout")
                                                : tr("adds", "what a starter does to the layout"));
    chip->setAccessibleName(starter.name);
    const QString effect =
        replaces ? tr("Replaces the layout by a fresh one.") : tr("Adds to the layout what it lacks, after a preview.");
    const QString about = firstParagraph(starter.text);
    chip->setAccessibleDescription(QStringList{effect, about}.join(u' '));
    chip->setToolTip(QStringLiteral("<b>%1</b><br>%2<br>%3")
                         .arg(starter.name.toHtmlEscaped(), about.toHtmlEscaped(), effect.toHtmlEscaped()));
    connect(chip, &QToolButton::clicked, this, [this, id = starter.id] { Q_EMIT chosen(id); });
    return chip;
}

void StarterChips::setMostHeight(int height)
{
    m_mostHeight = height;
    fit();
}

void StarterChips::fit()
{
    if (!m_area->widget())
        return;
    const int wanted = m_area->widget()->heightForWidth(width() - 3 * Metric::step);
    m_area->setFixedHeight(std::clamp(wanted, 0, std::max(0, m_mostHeight)));
}

void StarterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StarterChips::retranslate()
{
    m_heading->setText(tr("Starters"));
    m_heading->setToolTip(
        tr("Starting points of this guide: a template makes a fresh layout, the others add to this one"));
    if (!m_guide.isNull())
        setGuide(m_guide);
}

} // namespace Espalier
