// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/session/latestjob.h"
#include "desktop/start/startsection.h"
#include "desktop/teach/teachtask.h"
#include "learn/lessonoffer.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace Espalier {

class ActionRegistry;
class ArrowGroup;
class ClassMode;
class ClassTile;
class LessonCard;
class Session;

/// The start page's tab for teachers: the lessons of the guide, ready to start, and what today's class takes. Is filled
/// when it is first shown.
class TeachPage final : public StartSection {
    Q_OBJECT

public:
    static constexpr QLatin1StringView sectionName{"teachPage"};

    TeachPage(Session &session, ActionRegistry &actions, ClassMode &classMode, QWidget *parent = nullptr);
    ~TeachPage() override;

    QString title() const final { return tr("Teach"); }
    void arrange(int width) final;
    QList<QWidget *> regions() const final;
    void takeFocus() final;
    /// Are the lessons counted, and shown?
    bool isReady() const { return !m_reading.isRunning() && m_isFilled; }

Q_SIGNALS:
    void requested(Espalier::Phase phase, Espalier::TeachTask task);

protected:
    void showEvent(QShowEvent *event) final;

private:
    void fill();
    QWidget *makeTiles();
    ClassTile *addTile(const QString &icon, const QString &text, const QString &line, const char *action);
    void showOffers(const QList<LessonOffer> &offers);
    void choose(Phase phase);
    void followClassMode();
    /// Lessons beyond what a class may see cannot be started.
    void followLimits();

    Session &m_session;
    ActionRegistry &m_actions;
    ClassMode &m_classMode;
    LatestJob<QList<LessonOffer>> m_reading;
    bool m_isFilled = false;
    int m_width = 0;
    QVBoxLayout *m_column;
    QLabel *m_waiting = nullptr;
    QGridLayout *m_grid = nullptr;
    QGridLayout *m_tileGrid = nullptr;
    QList<LessonCard *> m_cards;
    QList<QWidget *> m_tiles;
    ClassTile *m_modeTile = nullptr;
    ArrowGroup *m_tileKeys = nullptr;
    Phase m_chosen = Phase::None;
};

} // namespace Espalier
