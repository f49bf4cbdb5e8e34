// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/explanation/explanationpage.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace Espalier {

class ContentEditor;
class ExplanationView;
class NodeTextEdit;
class Session;
struct Pane;

/// What there is to read and write about what is selected: why it exists, the person's own notes, and the content a
/// file starts with.
class ExplanationPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ExplanationPanel(Session &session, QWidget *parent = nullptr);

public Q_SLOTS:
    /// A topic of the guide, whether the layout has it or not, until something else is selected.
    void showTopic(const QString &path);

Q_SIGNALS:
    /// "mlops / serving", shortened from the front; empty for the project and for several.
    void pathChanged(const QString &path);

protected:
    void changeEvent(QEvent *event) final;

private:
    enum Page { Why, Notes, Content };

    void refresh();
    void writeWhy();
    void updateTabs(const Topic *topic);
    void updateFooter();
    void fillContent();
    void goToTopic(const QString &path);
    NodeIndex shownNode() const;
    void retranslate();

    Session &m_session;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    ExplanationView *m_why;
    NodeTextEdit *m_notes;
    ContentEditor *m_content;
    QTimer m_later;
    ExplanationPage m_explanation;
    QString m_topic; // shown instead of the selection; empty: the selection
    int m_wanted = Why; // the page the person chose last; others are shown where it has nothing to show
    bool m_arranging = false;
    bool m_isWhyStale = false; // not written while another page is in front
};

/// At the right, with the path of what is explained in its title.
Pane explanationPane(Session &session);

} // namespace Espalier
