// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/growth.h"

#include <QObject>

#include <array>

namespace Espalier {

class Document;
class DocumentWatch;
class ViewFilter;

/// Where the layout stands in the guide that it was made from, what that guide has beyond it, and the preview of what
/// growing would add: which parts of it are ticked, and whether it is shown at all. View state: nothing of it is in the
/// document, until add() puts it there as one step. Follows every edit; what was chosen is kept.
class GrowPreview : public QObject {
    Q_OBJECT

public:
    GrowPreview(Document &document, ViewFilter &filter, QObject *parent = nullptr);
    ~GrowPreview() override;

    // -- where the layout stands
    /// The latest phase that it holds anything of; \c None: it came from elsewhere and nobody gave it phases.
    Phase phase() const { return m_phase; }
    /// How many folders of this phase its guide has that it lacks, without those that it was not to have. None where
    /// nothing may be added: beyond the filter's limit, or while the layout is locked.
    qsizetype ahead(Phase phase) const { return m_ahead[size_t(toNumber(phase))]; }
    qsizetype aheadUpTo(Phase phase) const;
    /// Is there nothing of this phase yet, but in the guide?
    bool isAhead(Phase phase) const { return phase > m_phase && ahead(phase) > 0; }
    /// The first phase that adds something; \c None: none does, or there is no guide.
    Phase next() const;
    /// What a phase button does: shows what belongs to that phase and those before, or opens the preview of what does
    /// not exist yet.
    void choose(Phase phase);
    /// The filter's limit, or the lock of the editor, is another: what lies beyond is no longer offered.
    void followLimits();

    // -- the preview
    /// Not beyond the limit.
    void openPhase(Phase phase);
    /// Of the next phase; where there is none, of what was left out so far. False when the guide has nothing more at
    /// all.
    bool openNext();
    /// Of a project type or career path of the guide that is shown, up to the limit.
    void openStarter(const QString &id);
    void close();
    bool isOpen() const { return m_isOpen; }
    Phase targetPhase() const { return m_target; } ///< \c None: it is a starter's
    const QString &targetStarter() const { return m_starter; }
    /// "Grow to Intermediate", "Add GenAI".
    QString title() const;
    /// Nothing while it is closed.
    const Growth &growth() const { return m_growth; }
    const GrowthChoice &choice() const { return m_choice; }
    const Growth::Marks &offered() const { return m_offered; }
    const Growth::Marks &chosen() const { return m_chosen; }
    Growth::Totals totals() const { return m_growth.totals(m_chosen); }
    /// For screen readers: "mlops, would be added, 12 folders, ticked".
    QString spoken(int item) const;
    /// See Growth::setTicked().
    void setTicked(const QList<int> &items, bool ticked);
    /// Of an item whose name is taken: whether it is to be added beside it.
    void setBeside(int item, bool beside);
    /// Puts what is chosen into the layout and closes the preview; false when nothing is.
    bool add();

Q_SIGNALS:
    /// Where the layout stands.
    void outlookChanged();
    void opened();
    void closed();
    void added(const QList<Espalier::NodeIndex> &nodes);
    /// Items and their order, and with them all marks; after opened() and closed(), too.
    void itemsChanged();
    void marksChanged();

private:
    void follow();
    void updateOutlook();
    void updateItems();
    void mark();
    const Guide &guide() const;
    bool mayGrowTo(Phase phase) const;
    Phase furthest() const;
    Growth workOut() const;

    Document &m_document;
    ViewFilter &m_filter;
    DocumentWatch *m_watch;
    Phase m_phase = Phase::None;
    std::array<qsizetype, 5> m_ahead{};
    bool m_isOpen = false;
    Phase m_target = Phase::None;
    QString m_starter;
    Growth m_growth;
    quint64 m_revision = 0; // of the editor, that m_growth is of
    GrowthChoice m_choice;
    Growth::Marks m_offered;
    Growth::Marks m_chosen;
};

} // namespace Espalier
