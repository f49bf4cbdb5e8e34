// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/palette/palettemodel.h"
#include "desktop/palette/topicsource.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenuBar;

namespace Espalier {

class ActionRegistry;
class PaletteList;
class PaletteTabs;
class RecentFiles;
class Session;

/// Commands, folders, topics of the guide and files by a few letters of their names: lies over the whole window, takes
/// every key as long as it is open, and goes by itself. What was chosen happens when it is gone and the focus is back
/// where it was.
class CommandPalette final : public QWidget {
    Q_OBJECT

public:
    static constexpr int panelWidth = 720;
    static constexpr int panelTop = 88;
    static constexpr int panelMostHeight = 560;

    /// What it finds things in, and how it shows them. All of it outlives the palette; the functions outlive it a
    /// little.
    struct Parts {
        Session &session;
        const ActionRegistry &actions;
        const RecentFiles &recent;
        const QMenuBar &menus;
        bool hasDocument = false;
        std::function<void(const QString &path)> showTopic;
        std::function<void(const QString &path)> openFile;
        std::function<void()> focusLayout; ///< gives the keyboard to the view of the layout
    };

    /// Shows itself over \a window.
    CommandPalette(const Parts &parts, QWidget *window);

    void dismiss();

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;
    void paintEvent(QPaintEvent *event) final;
    void mousePressEvent(QMouseEvent *event) final;

private:
    void build();
    PaletteSearch makeSearch();
    bool pressed(QKeyEvent *event);
    void search();
    void searchExplanations(const QString &words);
    void offerInstead(PaletteSearch::Results &results);
    PaletteEntry addFolderEntry(const QString &path) const;
    void showResults(const PaletteSearch::Results &results);
    void setScope(std::optional<PaletteGroup> scope);
    void choose(const QModelIndex &index);
    void updateFoot();
    void arrange();
    void announce(const QString &sentence);
    void announceCurrent();
    NodeIndex folderForNew() const;

    Parts m_parts;
    QPointer<QWidget> m_focusBefore;
    PaletteTopics m_topics;
    PaletteSearch m_search;
    PaletteModel m_model;
    QList<PaletteEntry> m_closest; ///< linked in the message
    QString m_offered; ///< what nothing is called; null: something was found
    QWidget *m_panel;
    QLineEdit *m_field;
    QLabel *m_count;
    PaletteTabs *m_tabs;
    QLabel *m_message;
    PaletteList *m_list;
    QWidget *m_foot;
    QLabel *m_footLeft;
    QLabel *m_footRight;
};

} // namespace Espalier
