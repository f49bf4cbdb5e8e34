// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QTest>
#include <QThreadPool>

#include <type_traits>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
#endif

// One program a room holds all its test classes, since linking a hundred programs cost more than the tests. Each class
// is still a test of its own for ctest, in a process of its own: `tests_<room> tst_<class> [QtTest's arguments]`.
// ESPALIER_TEST_MAIN, _GUILESS_MAIN and _APPLESS_MAIN stand where QtTest has QTEST_MAIN and its kin, and mean the same.

namespace Espalier {

/// A test class by the name of its file, listed before main() begins.
struct ListedTest {
    using Main = int (*)(int argc, char **argv);
    /// file is __FILE__; the name is its stem.
    ListedTest(const char *file, Main main);
};

#ifdef QT_WIDGETS_LIB
using WindowTestApplication = QApplication;
#elif defined(QT_GUI_LIB)
using WindowTestApplication = QGuiApplication;
#else
using WindowTestApplication = QCoreApplication;
#endif

/// Runs a test class under an application of that kind; void: under none.
template<typename Test, typename Application>
int runTest(int argc, char **argv)
{
    if constexpr (std::is_void_v<Application>) {
        Test test;
        return QTest::qExec(&test, argc, argv);
    } else {
        Application application(argc, argv);
        application.setAttribute(Qt::AA_Use96Dpi, true);
        int failures = 0;
        {
            Test test;
            failures = QTest::qExec(&test, argc, argv);
        }
        QThreadPool::globalInstance()->waitForDone(); // as the programs do: nothing is drawn without an application
        return failures;
    }
}

} // namespace Espalier

#define ESPALIER_TEST_UNDER(Class, Application)                                                                                  \
    static const ::Espalier::ListedTest listed##Class(__FILE__, ::Espalier::runTest<Class, Application>);
#define ESPALIER_TEST_MAIN(Class) ESPALIER_TEST_UNDER(Class, ::Espalier::WindowTestApplication)
#define ESPALIER_TEST_GUILESS_MAIN(Class) ESPALIER_TEST_UNDER(Class, QCoreApplication)
#define ESPALIER_TEST_APPLESS_MAIN(Class) ESPALIER_TEST_UNDER(Class, void)
