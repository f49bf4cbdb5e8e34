// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/exportjob.h"

#include <QObject>

namespace Espalier {

namespace Ui {
class ExportDialog;
}
class Session;

/// The questions of the export dialog: what, as what, whereto, and how to deal with what is there. Reads and writes the
/// form's widgets, nothing else; one request comes out.
class ExportForm final : public QObject
{
    Q_OBJECT

public:
    ExportForm(Ui::ExportDialog &ui, Session &session, const QString &projectPath, QObject *parent);

    /// Puts \a name in the place of the one that is proposed.
    void proposeFile(const QString &name);
    ExportRequest request() const;
    /// That of the request.
    const FormatInfo &format() const { return m_format; }
    /// Whether the command line can say everything that the form says.
    bool isSaidByCommand() const;
    const QString &projectPath() const { return m_projectPath; }
    /// Takes the words of the language in force.
    void retranslate();
    /// Chooses a format and answers what it asks, for the person to change.
    void propose(const QString &format, const QMap<QString, QString> &answers);
    /// For the next time.
    void remember() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) final;

private:
    void fillVariables();
    void takeFormat();
    void browse();
    void tell();
    NodeBitmap selectedNodes() const;
    QString suggestedPath() const;
    QString absolutePath() const;

    Ui::ExportDialog &m_ui;
    Session &m_session;
    const QString m_projectPath;
    const Layout m_layout; // as it is while the dialog is open
    const Guide m_guide;
    Filter m_filter;       // what the views show
    const QList<NodeIndex> m_selected; // branches, as they were when the dialog was opened
    qsizetype m_shownFolders = 0;
    FormatInfo m_format; // the one the path was made for
};

} // namespace Espalier
