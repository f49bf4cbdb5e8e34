#pragma once

#include <QMainWindow>

#include <memory>

class QLabel;

namespace Ui
{
class MainWindow;
}

/// Shows a text and, below it, how long it is. Its widgets stand in ui/mainwindow.ui.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

protected:
    Ui::MainWindow &form() const { return *m_ui; } ///< for windows that build on this one

private:
    void showStatistics();

    std::unique_ptr<Ui::MainWindow> m_ui;
    QLabel *m_statistics; ///< owned by the status bar
};
