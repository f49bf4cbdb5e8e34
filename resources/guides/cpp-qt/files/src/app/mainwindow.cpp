#include "app/mainwindow.h"

#include "core/textstatistics.h"
#include "ui_mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_ui(std::make_unique<Ui::MainWindow>()), m_statistics(new QLabel)
{
    m_ui->setupUi(this);
    m_statistics->setObjectName(QStringLiteral("statistics"));
    m_ui->statusBar->addWidget(m_statistics);

    connect(m_ui->editor, &QPlainTextEdit::textChanged, this, &MainWindow::showStatistics);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->actionAboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    showStatistics();
}

MainWindow::~MainWindow() = default;

void MainWindow::showStatistics()
{
    const auto statistics = TextStatistics::of(m_ui->editor->toPlainText());
    const QLocale locale;
    m_statistics->setText(tr("Words: %1 · Lines: %2 · Characters: %3")
                              .arg(locale.toString(statistics.words),
                                   locale.toString(statistics.lines),
                                   locale.toString(statistics.characters)));
}
