// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/window/snapshot.h"

#include "core/safefile.h"
#include "desktop/window/mainwindow.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace Espalier {

namespace {

constexpr int snapshotSettleMs = 400;
constexpr int giveUpMs = 20'000;

int draw(MainWindow &window, const QString &path)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    window.grab().save(&buffer, "PNG");
    const Result<void> written = SafeFile::write(path, png);
    if (!written)
        std::fprintf(stderr, "espalier: %s\n", qUtf8Printable(written.error().message));
    return written ? 0 : 2;
}

} // namespace

void takeSnapshotAndQuit(MainWindow &window, const QString &path, bool expectDocument)
{
    auto *const look = new QTimer(&window);
    auto started = std::make_shared<QElapsedTimer>();
    started->start();
    QObject::connect(&window.session(), &Session::failed, look, [](const Error &error) {
        std::fprintf(stderr, "espalier: %s\n", qUtf8Printable(error.toString()));
        QApplication::exit(2);
    });
    QObject::connect(look, &QTimer::timeout, &window, [&window, look, started, path, expectDocument] {
        if (expectDocument && !window.documents().hasDocument() && started->elapsed() < giveUpMs)
            return;
        look->stop();
        QTimer::singleShot(snapshotSettleMs, &window, [&window, path] { QApplication::exit(draw(window, path)); });
    });
    look->start(50);
}

} // namespace Espalier
