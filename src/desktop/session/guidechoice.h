// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace Espalier {

class Languages;
class Session;

/// Which guide the session shows: finds it, in the language of the program, and remembers what the person chose. What
/// is wrong with one is told through the session.
class GuideChoice : public QObject
{
    Q_OBJECT

public:
    GuideChoice(Session &session, const Languages &languages, QObject *parent = nullptr);

    /// The one chosen last; the first built-in one if that is gone.
    void restore();
    /// Begins to read in another thread what restore() will ask for. No application needs to be there yet.
    static void readAhead(const QString &language);
    /// A built-in guide's id, or the path of a Markdown file; shown, but not remembered. False: it is none.
    bool open(const QString &idOrPath);
    /// By the person, who finds it again next time.
    void choose(const QString &idOrPath);
    void chooseByDialog(QWidget *window);
    /// The one that the layout was made from, if it is built in: the explanations of its folders stand there.
    void followLayout();

private:
    Session &m_session;
    const Languages &m_languages;
    QString m_source; // id or path, for loading it again in another language
};

} // namespace Espalier
