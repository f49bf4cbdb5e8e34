// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "desktop/session/latestjob.h"
#include "desktop/start/startsection.h"

#include <QList>

class QVBoxLayout;

namespace Espalier {

class ActionRegistry;
class CardGroup;
class RecentFiles;
class RecentList;
class Session;

/// The start page's second tab: all recent files, what can be opened, and samples to look around in.
class OpenPage final : public StartSection {
    Q_OBJECT

public:
    OpenPage(Session &session, RecentFiles &recent, ActionRegistry &actions, QWidget *parent = nullptr);

    QString title() const final { return tr("Open"); }
    void arrange(int width) final;
    QList<QWidget *> regions() const final;

Q_SIGNALS:
    void fileChosen(const QString &path);
    /// The whole of a built-in guide as a layout.
    void sampleChosen(const QString &guideId);

protected:
    void showEvent(QShowEvent *event) final;

private:
    struct Sample {
        QString guideId;
        QString name;
        QString description;
        Layout layout;
    };
    void readSamples();
    void showSamples(const QList<Sample> &samples);

    Session &m_session;
    ActionRegistry &m_actions;
    RecentList *m_recent;
    QWidget *m_firstAction = nullptr;
    CardGroup *m_samples = nullptr; // once they are read
    QVBoxLayout *m_column;
    LatestJob<QList<Sample>> m_reading;
    int m_width = 0;
};

} // namespace Espalier
