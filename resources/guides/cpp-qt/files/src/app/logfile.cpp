#include "app/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

#include <memory>

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 mostBytes = 1024 * 1024; // one message in a loop must not fill the disk

QMutex mutex; // messages come from every thread
std::unique_ptr<QFile> file;
QtMessageHandler before = nullptr;

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    {
        const QMutexLocker lock(&mutex);
        if (file && file->size() < mostBytes) {
            const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' '
                + qFormatLogMessage(type, context, message) + u'\n';
            file->write(line.toUtf8());
            file->flush(); // what a crash would take along is worth the most
        }
    }
    if (before)
        before(type, context, message);
}

} // namespace

bool LogFile::start(const QString &folder)
{
    stop();
    const QString path = folder + u"/log.txt"_s;
    const QString previous = folder + u"/log.previous.txt"_s;
    QDir().mkpath(folder);
    QFile::remove(previous);
    QFile::rename(path, previous);
    auto opened = std::make_unique<QFile>(path);
    if (!opened->open(QIODevice::WriteOnly)) {
        qWarning("There will be no log: %ls.", qUtf16Printable(opened->errorString()));
        return false;
    }
    file = std::move(opened);
    before = qInstallMessageHandler(write);
    return true;
}

void LogFile::stop()
{
    if (!file)
        return;
    qInstallMessageHandler(before);
    const QMutexLocker lock(&mutex);
    file.reset();
}
