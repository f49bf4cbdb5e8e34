// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/documentquestions.h"

#include "core/result.h"
#include "desktop/theming/messagebox.h"
#include "formats/formatregistry.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace Espalier {

namespace {

struct DocumentQuestionsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DocumentController)
};

} // namespace

void DocumentQuestions::damaged(const Error &error, Then recover) const
{
    auto *const box = new MessageBox(
        MessageBox::Warning, DocumentQuestionsText::tr("The project is damaged"),
        error.message + u'\n'
            + DocumentQuestionsText::tr("It can be opened all the same, with the nodes that have no place gathered "
                                        "under “Recovered items”. The file itself stays as it is until you save."),
        &m_window);
    box->addCancel();
    box->addAnswer(DocumentQuestionsText::tr("&Open and Recover"), MessageBox::AcceptRole, recover);
    box->open();
}

void DocumentQuestions::damagedArchive(const Error &error, Then recover) const
{
    auto *const box = new MessageBox(
        MessageBox::Warning, DocumentQuestionsText::tr("The archive is damaged"),
        error.message + u'\n'
            + DocumentQuestionsText::tr(
                "What can be read of it can be opened as a new project. The archive itself stays as it is."),
        &m_window);
    box->addCancel();
    box->addAnswer(DocumentQuestionsText::tr("&Open What Can Be Read"), MessageBox::AcceptRole, recover);
    box->open();
}

void DocumentQuestions::changedElsewhere(const QString &path, Then saveAs, Then overwrite, Then reload) const
{
    auto *const box = new MessageBox(
        MessageBox::Warning, DocumentQuestionsText::tr("The file was changed elsewhere"),
        DocumentQuestionsText::tr("“%1” was changed by another program since you opened it.")
                .arg(QFileInfo(path).fileName())
            + u'\n' + DocumentQuestionsText::tr("Saving now would replace what the other program wrote."),
        &m_window);
    box->addCancel();
    box->addAnswer(DocumentQuestionsText::tr("Save &As…"), MessageBox::AcceptRole, saveAs);
    box->addAnswer(DocumentQuestionsText::tr("&Overwrite"), MessageBox::DestructiveRole, overwrite);
    box->addAnswer(DocumentQuestionsText::tr("&Discard Mine and Reload"), MessageBox::DestructiveRole, reload);
    box->open();
}

void DocumentQuestions::vanished(const QString &path, Then saveAs, Then saveAgain) const
{
    auto *const box = new MessageBox(
        MessageBox::Warning, DocumentQuestionsText::tr("The file is gone"),
        DocumentQuestionsText::tr("“%1” was deleted, moved or renamed since you opened it.")
                .arg(QFileInfo(path).fileName())
            + u'\n'
            + DocumentQuestionsText::tr("Your changes are still here. Saving makes the file again in its old place."),
        &m_window);
    box->addCancel();
    box->addAnswer(DocumentQuestionsText::tr("Save &As…"), MessageBox::AcceptRole, saveAs);
    box->addAnswer(DocumentQuestionsText::tr("&Save Again"), MessageBox::AcceptRole, saveAgain);
    box->open();
}

void DocumentQuestions::notSaved(const Error &error, Then saveAs) const
{
    auto *const box = new MessageBox(
        MessageBox::Warning, DocumentQuestionsText::tr("The project is not saved"),
        error.message + u'\n'
            + DocumentQuestionsText::tr("Your changes are still here. Save them in another place, or try again later."),
        &m_window);
    box->addCancel();
    box->addAnswer(DocumentQuestionsText::tr("Save &As…"), MessageBox::AcceptRole, saveAs);
    box->open();
}

void DocumentQuestions::unsavedChanges(const QString &name, Then save, Then discard) const
{
    auto *const box =
        new MessageBox(MessageBox::Question, DocumentQuestionsText::tr("Save your changes?"),
                       DocumentQuestionsText::tr("“%1” has changes that are not saved.").arg(name), &m_window);
    box->addCancel();
    box->addAnswer(DocumentQuestionsText::tr("&Discard"), MessageBox::DestructiveRole, discard);
    box->setDefaultButton(box->addAnswer(DocumentQuestionsText::tr("&Save"), MessageBox::AcceptRole, save));
    box->open();
}

QString DocumentQuestions::fileToOpen(const FormatRegistry &formats, const QString &folder) const
{
    QStringList patterns;
    for (const FormatInfo &format : formats.formats()) {
        if (formats.reader(format.id)) {
            for (const QString &suffix : format.suffixes)
                patterns.append(QStringLiteral("*.") + suffix);
        }
    }
    return QFileDialog::getOpenFileName(&m_window, DocumentQuestionsText::tr("Open"), folder,
                                        DocumentQuestionsText::tr("Everything Espalier reads (%1);;Espalier projects (*.espalier);;All files (*)").arg(patterns.join(u' ')));
}

QString DocumentQuestions::folderToOpen() const
{
    return QFileDialog::getExistingDirectory(&m_window, DocumentQuestionsText::tr("Open a Folder as a Layout"));
}

QString DocumentQuestions::fileToSave(const QString &proposal) const
{
    QString path = QFileDialog::getSaveFileName(&m_window, DocumentQuestionsText::tr("Save the Project As"), proposal, DocumentQuestionsText::tr("Espalier projects (*.espalier)"));
    if (!path.isEmpty() && !path.endsWith(QStringLiteral(".espalier"), Qt::CaseInsensitive))
        path += QStringLiteral(".espalier");
    return path;
}

} // namespace Espalier
