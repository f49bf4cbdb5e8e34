// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

class QMainWindow;

namespace Espalier {

class Dock;
class GrowPanel;
class Session;

/// Where the panel of growing stands while its preview is open: in the place of the Explanation, or, in a window
/// without room for both, over the view of the layout. Made when it is opened for the first time. Esc closes it,
/// wherever in the window nothing else wants that key.
class GrowPlace : public QObject {
    Q_OBJECT

public:
    /// \a explanation: the dock, once there is one. \a ground: what it lies over in a narrow window.
    GrowPlace(Session &session, QMainWindow &window, QWidget &ground, std::function<Dock *()> explanation);

    /// nullptr until it has been opened.
    GrowPanel *panel() const { return m_panel; }
    /// The Explanation in its place again, with the preview still open.
    void giveWay();
    /// Shows the preview that is open, with the keyboard in it.
    void open();

Q_SIGNALS:
    /// Something of the guide is to be read in the Explanation.
    void topicRequested(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void close();
    void arrange();
    bool isNarrow() const;

    Session &m_session;
    QMainWindow &m_window;
    QWidget &m_ground;
    std::function<Dock *()> m_explanation;
    GrowPanel *m_panel = nullptr;
    bool m_isShown = false;
};

} // namespace Espalier
