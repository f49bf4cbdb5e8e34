// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Espalier {

class FormatRegistry;
struct Error;

/// Everything that opening, saving and closing asks the person, in boxes that do not block the program. Decides
/// nothing: the function belonging to the answer is called, and none on Cancel.
class DocumentQuestions
{
public:
    using Then = std::function<void()>;

    explicit DocumentQuestions(QWidget &window) : m_window(window) {}

    /// A damaged project, which can be opened all the same.
    void damaged(const Error &error, Then recover) const;
    void damagedArchive(const Error &error, Then recover) const;
    void changedElsewhere(const QString &path, Then saveAs, Then overwrite, Then reload) const;
    void vanished(const QString &path, Then saveAs, Then saveAgain) const;
    void notSaved(const Error &error, Then saveAs) const;
    void unsavedChanges(const QString &name, Then save, Then discard) const;

    // These do wait for the answer; empty: none was chosen.
    QString fileToOpen(const FormatRegistry &formats, const QString &folder) const;
    QString folderToOpen() const;
    /// Ends with the suffix of projects.
    QString fileToSave(const QString &proposal) const;

private:
    QWidget &m_window;
};

} // namespace Espalier
