// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/job.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>

#include <optional>

using namespace Espalier;

namespace {

constexpr int patienceMs = 60'000;

/// Has any dialog been shown?
class DialogWatch : public QObject
{
public:
    DialogWatch() { qApp->installEventFilter(this); }

    bool hasSeenOne = false;

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        hasSeenOne = hasSeenOne || (event->type() == QEvent::Show && qobject_cast<QDialog *>(object));
        return false;
    }
};

/// Work that goes on until it is let go or cancelled, and what came of it.
struct JobWorld {
    JobWorld() { window->show(); }
    ~JobWorld() { letGo.release(); }
    void start()
    {
        runJob<int>(
            window.get(), QStringLiteral("Counting"),
            [this](Progress &given) -> Result<int> {
                progress = &given;
                begun.release();
                while (!letGo.tryAcquire(1, 5)) {
                    if (given.isCancelled()) {
                        cancelled.release();
                        return std::unexpected(Error{ErrorKind::Cancelled, QStringLiteral("cancelled")});
                    }
                }
                return 42;
            },
            [this](const Result<int> &result) { done = result; });
        QVERIFY(begun.tryAcquire(1, patienceMs));
    }
    QDialog *dialog()
    {
        for (QDialog *const dialog : window->findChildren<QDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    std::unique_ptr<QWidget> window = std::make_unique<QWidget>();
    QSemaphore begun;
    QSemaphore letGo;
    QSemaphore cancelled;
    std::atomic<Progress *> progress = nullptr;
    std::optional<Result<int>> done;
};

} // namespace

/// Long work beside the window.
class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShortShowsNothing()
    {
        JobWorld w;
        DialogWatch watch;
        QElapsedTimer time;
        time.start();
        w.start();
        w.letGo.release();
        QTRY_VERIFY_WITH_TIMEOUT(w.done.has_value(), patienceMs);
        QCOMPARE(**w.done, 42);
        QVERIFY(!watch.hasSeenOne || time.elapsed() >= 250); // on a machine that is busy otherwise it was not short
        QVERIFY(w.window->findChildren<QDialog *>().isEmpty());
    }

    void whatTakesLongerSaysWhatItDoes()
    {
        JobWorld w;
        w.start();
        QTRY_VERIFY_WITH_TIMEOUT(w.dialog(), patienceMs);
        QCOMPARE(w.dialog()->windowTitle(), QStringLiteral("Counting"));
        QCOMPARE(w.dialog()->findChild<QLabel *>()->text(), QStringLiteral("Counting"));
        QProgressBar &bar = *w.dialog()->findChild<QProgressBar *>();
        QCOMPARE(bar.maximum(), 0); // how much there is to do is not known yet
        // More than an int of bytes.
        w.progress.load()->setTotal(8'000'000'000);
        w.progress.load()->setDone(2'000'000'000);
        QTRY_COMPARE_WITH_TIMEOUT(double(bar.value()) / qMax(1, bar.maximum()), 0.25, patienceMs);
        w.letGo.release();
        QTRY_VERIFY_WITH_TIMEOUT(w.done.has_value(), patienceMs);
        QVERIFY(!w.dialog());
    }

    void cancelStopsTheWork_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("button") << false;
        QTest::newRow("Escape") << true;
    }
    void cancelStopsTheWork()
    {
        QFETCH(const bool, byKey);
        JobWorld w;
        w.start();
        QTRY_VERIFY_WITH_TIMEOUT(w.dialog(), patienceMs);
        if (byKey)
            QTest::keyClick(w.dialog(), Qt::Key_Escape);
        else
            w.dialog()->findChild<QPushButton *>()->click();
        QVERIFY(w.cancelled.tryAcquire(1, patienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(w.done.has_value(), patienceMs);
        QCOMPARE(w.done->error().kind, ErrorKind::Cancelled); // told like any other failure
        QVERIFY(!w.dialog());
    }

    void aWindowThatGoesCancelsItsWork()
    {
        JobWorld w;
        w.start();
        w.window.reset();
        QVERIFY(w.cancelled.tryAcquire(1, patienceMs));
        QCoreApplication::processEvents();
        QVERIFY(!w.done); // nobody is there to be told
    }
};

ESPALIER_TEST_MAIN(TestJob)
#include "tst_job.moc"
