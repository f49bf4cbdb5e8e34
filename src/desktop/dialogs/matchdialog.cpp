// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/dialogs/matchdialog.h"

#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "guide/guidelibrary.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr QSize matchDialogSize(720, 520);
constexpr int pairRole = Qt::UserRole; // the number of a row's pair

} // namespace

Result<QList<MatchDialog::Candidate>> MatchDialog::candidates(const Layout &layout, const Guide &shown,
                                                              const Progress &progress)
{
    QList<Guide> guides;
    if (!shown.isNull())
        guides.append(shown);
    for (const GuideLibrary::Entry &entry : GuideLibrary::builtIn(shown.language())) {
        if (shown.isBuiltIn() && entry.id == shown.id())
            continue;
        if (const Result<Guide> guide = GuideLibrary::load(entry.id, shown.language()))
            guides.append(*guide);
    }
    QList<Candidate> candidates;
    for (const Guide &guide : std::as_const(guides)) {
        candidates.append({guide, GuideMatch::of(layout, guide, &progress)});
        if (progress.isCancelled())
            return failure(ErrorKind::Cancelled, {});
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(),
                             [](const Candidate &candidate) { return candidate.match.pairs().size(); });
    return candidates;
}

MatchDialog::MatchDialog(Session &session, const QList<Candidate> &candidates, QWidget *parent)
    : QDialog(parent), m_session(session), m_candidates(candidates), m_revision(session.editor().revision()),
      m_guides(new QComboBox), m_about(new QLabel), m_pairs(new QTreeWidget), m_match(new QPushButton)
{
    setWindowTitle(tr("Match with a Guide"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(5 * Metric::step, 4 * Metric::step, 5 * Metric::step, 4 * Metric::step);
    column->setSpacing(3 * Metric::step);
    auto *const lead = new QLabel(tr("What a guide knows of this project gets the guide’s words, and phases to grow "
                                     "by. Names, notes and contents stay as "
                                     "they are."));
    lead->setWordWrap(true);
    column->addWidget(lead);
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        const QString name = candidate.guide.name().isEmpty() ? candidate.guide.id() : candidate.guide.name();
        m_guides->addItem(tr("%1 — knows %Ln folder(s)", "a guide", int(candidate.match.folders())).arg(name));
    }
    m_guides->setAccessibleName(tr("Guide"));
    column->addWidget(m_guides);
    m_pairs->setColumnCount(3);
    m_pairs->setHeaderLabels({tr("In this project"), tr("Is in the guide"), tr("Because")});
    m_pairs->setRootIsDecorated(false);
    m_pairs->setUniformRowHeights(true);
    m_pairs->setAccessibleName(tr("What the guide knows"));
    m_pairs->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_pairs->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_pairs->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    column->addWidget(m_pairs, 1);
    setLook(m_about, "dim");
    m_about->setWordWrap(true);
    column->addWidget(m_about);
    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    setLook(m_match, "primary");
    m_match->setDefault(true);
    buttons->addButton(m_match, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &MatchDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_guides, &QComboBox::currentIndexChanged, this, &MatchDialog::fill);
    connect(m_pairs, &QTreeWidget::itemChanged, this, &MatchDialog::updateButton);
    fill();
    resize(parent ? matchDialogSize.boundedTo(parent->size() * 0.92) : matchDialogSize);
}

QTreeWidgetItem *MatchDialog::makeItem(const GuideMatch::Pair &pair) const
{
    const Guide &guide = m_candidates[m_guides->currentIndex()].guide;
    const Topic &topic = guide.topics().at(pair.topic);
    const Layout &layout = m_session.layout();
    const QString why = pair.isByPlace
        ? tr("same place, same name")
        : tr("same name, %L1 of %Ln neighbour(s) agree", nullptr, pair.neighbours).arg(pair.agreeing);
    auto *const item = new QTreeWidgetItem({printable(layout.path(pair.node), Name::maxLength), topic.path, why});
    item->setIcon(0, icon(figureOf(layout, pair.node).icon));
    item->setToolTip(1, topic.summary);
    item->setCheckState(0, Qt::Checked);
    return item;
}

void MatchDialog::fill()
{
    m_pairs->clear();
    if (m_guides->currentIndex() >= 0) {
        const std::vector<GuideMatch::Pair> &pairs = m_candidates[m_guides->currentIndex()].match.pairs();
        QList<QTreeWidgetItem *> items;
        for (int i = 0; i < int(pairs.size()); ++i) {
            items.append(makeItem(pairs[size_t(i)]));
            items.last()->setData(0, pairRole, i);
        }
        m_pairs->addTopLevelItems(items);
    }
    m_about->setText(
        m_pairs->topLevelItemCount() == 0
            ? tr("The guide knows nothing of this project by name. With it as its guide the project can still grow.")
            : tr("What is not listed stays without a story. Undo takes all of it back."));
    updateButton();
}

void MatchDialog::updateButton()
{
    int ticked = 0;
    for (int row = 0; row < m_pairs->topLevelItemCount(); ++row)
        ticked += m_pairs->topLevelItem(row)->checkState(0) == Qt::Checked;
    m_match->setText(ticked == 0 ? tr("Use this guide") : tr("Match %Ln item(s)", nullptr, ticked));
    m_match->setEnabled(m_guides->currentIndex() >= 0);
}

void MatchDialog::apply()
{
    // The dialog is modal, but recovery, undo by another hand or a script may come between: then the numbers mean
    // others.
    if (m_session.editor().revision() != m_revision) {
        m_session.tell(Error{ErrorKind::Refused, tr("The project has changed meanwhile. Match it again."), {}});
        return reject();
    }
    const Candidate &candidate = m_candidates[m_guides->currentIndex()];
    std::vector<GuideMatch::Pair> pairs;
    for (int row = 0; row < m_pairs->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *const item = m_pairs->topLevelItem(row);
        if (item->checkState(0) == Qt::Checked)
            pairs.push_back(candidate.match.pairs()[size_t(item->data(0, pairRole).toInt())]);
    }
    if (const auto done = m_session.editor().matchGuide(candidate.guide, pairs); !done)
        m_session.tell(done.error());
    Q_EMIT matched();
    accept();
}

} // namespace Espalier
