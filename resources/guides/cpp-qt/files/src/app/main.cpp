#if __has_include("app/documentwindow.h") // from phase 2 on
#include "app/documentwindow.h"
using Window = DocumentWindow;
#else
#include "app/mainwindow.h"
using Window = MainWindow;
#endif
#if __has_include("app/logfile.h") // from phase 3 on
#include "app/logfile.h"
#define APP_LOGS 1
#endif

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"{{ app_name }}"_s);
    QApplication::setApplicationDisplayName(u"{{ project_name }}"_s);
    QApplication::setApplicationVersion(QStringLiteral(APP_VERSION));
    QApplication::setOrganizationDomain(u"example.com"_s);
    QApplication::setDesktopFileName(u"com.example.{{ app_name }}"_s);

#ifdef APP_LOGS
    LogFile::start(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
#endif

    // Icon and translations are simply absent until resources/ and translations/ exist.
    QApplication::setWindowIcon(QIcon(u":/icons/app.svg"_s));
    QTranslator translator;
    if (translator.load(QLocale(), u"app"_s, u"_"_s, u":/i18n"_s))
        QApplication::installTranslator(&translator);

    Window window;
    window.show();
    return QApplication::exec();
}
