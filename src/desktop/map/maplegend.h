// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/views/phasemarkbutton.h"
#include "picture/mapoptions.h"

class QLabel;

namespace Espalier {

class Session;

/// A phase in the legend: how many folders it adds. Checked: it is the last one that is shown.
class LegendButton final : public PhaseMarkButton {
    Q_OBJECT

public:
    LegendButton(Phase phase, QWidget *parent);

    enum class State { Shown, Hidden, Ahead };
    /// \a folders: that it adds. \a saysWhence: of what the guide has the first says so, in words.
    void tell(qsizetype folders, State state, bool saysWhence);
};

/// What the marks of the map mean, and at the same time a filter: a click shows a phase with those before, another all
/// again; what only the guide has it offers to add. Says what the grounds tell where that is not the phase.
class MapLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit MapLegend(Session &session, QWidget *parent = nullptr);

    void setGround(MapGround ground);
    /// How much is said, by the room that there is.
    enum class Words { All, Names, None };
    void setWords(Words words);
    QList<QWidget *> buttons() const;

Q_SIGNALS:
    /// It may need another width.
    void resized();

protected:
    void changeEvent(QEvent *event) final;

private:
    void choose(Phase phase);
    void follow();
    void tell();

    Session &m_session;
    QList<LegendButton *> m_buttons;
    QLabel *m_ground;
    bool m_isByBranch = false;
    Words m_words = Words::All;
};

} // namespace Espalier
