// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace Espalier {

/// A folder to try things in, removed with everything in it, however deep.
class Playground
{
public:
    Playground();
    ~Playground();
    Q_DISABLE_COPY_MOVE(Playground)

    QString path(const QString &name = {}) const;
    void makeFolder(const QString &name) const;
    void makeFile(const QString &name, const QByteArray &content = {}) const;
    void makeLink(const QString &name, const QString &target) const;
    QByteArray read(const QString &name) const;

private:
    QByteArray m_path;
};

/// Everything below \a folder as the system tells it, link for link and byte for byte: paths as in a plan, contents of
/// files, "-> target" for links, "special" for anything else. Names that start with ".espalier-" are there too.
QMap<QByteArray, QByteArray> stateOf(const QString &folder);

} // namespace Espalier
