#include "storage/textfile.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QStringDecoder>

// Silent unless asked for: QT_LOGGING_RULES="app.storage=true". What is logged never tells the
// text.
Q_LOGGING_CATEGORY(storageLog, "app.storage", QtWarningMsg)

TextFile::Loaded TextFile::load(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {.text = {}, .error = tr("%1 cannot be opened: %2.").arg(shown, file.errorString())};

    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return {.text = {}, .error = tr("%1 cannot be read: %2.").arg(shown, file.errorString())};

    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(bytes);
    if (decode.hasError())
        return {.text = {}, .error = tr("%1 is not a text in UTF-8.").arg(shown)};
    qCDebug(storageLog) << "loaded" << bytes.size() << "bytes from" << shown;
    return {.text = text, .error = {}};
}

QString TextFile::save(const QString &path, const QString &text)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(text.toUtf8()); // an error here makes the commit fail
        if (file.commit())
            return {};
    }
    qCWarning(storageLog) << "not saved:" << file.errorString();
    return tr("%1 cannot be saved: %2.").arg(QDir::toNativeSeparators(path), file.errorString());
}
