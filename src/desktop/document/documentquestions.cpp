// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/document/documentquestions.h"

#include "core/result.h"
#include "formats/formatregistry.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace Espalier {

namespace {

struct DocumentQuestionsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::DocumentController)
};

void addAnswer(QMessageBox *box, const QString &text, QMessageBox::ButtonRole role, const DocumentQuestions::Then &then)
{
    QObject::connect(box->addButton(text, role), &QPushButton::clicked, box->parent(), then);
}

} // namespace

QMessageBox *DocumentQuestions::warning(const QString &title, const QString &text, const QString &more) const
{
    auto *const box = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Cancel, &m_window);
    box->setInformativeText(more);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

void DocumentQuestions::damaged(const Error &error, Then recover) const
{
    QMessageBox *const box = warning(DocumentQuestionsText::tr("The project is damaged"), error.message, DocumentQuestionsText::tr("It can be opened all the same, with the nodes that have no place gathered under “Recovered items”. The file itself stays as it is until you save."));
    addAnswer(box, DocumentQuestionsText::tr("Open and Recover"), QMessageBox::AcceptRole, recover);
    box->open();
}

void DocumentQuestions::damagedArchive(const Error &error, Then recover) const
{
    QMessageBox *const box =
        warning(DocumentQuestionsText::tr("The archive is damaged"), error.message,
                DocumentQuestionsText::tr(
                    "What can be read of it can be opened as a new project. The archive itself stays as it is."));
    addAnswer(box, DocumentQuestionsText::tr("Open What Can Be Read"), QMessageBox::AcceptRole, recover);
    box->open();
}

void DocumentQuestions::changedElsewhere(const QString &path, Then saveAs, Then overwrite, Then reload) const
{
    QMessageBox *const box = warning(DocumentQuestionsText::tr("The file was changed elsewhere"),
                                     DocumentQuestionsText::tr("“%1” was changed by another program since you opened it.").arg(QFileInfo(path).fileName()),
                                     DocumentQuestionsText::tr("Saving now would replace what the other program wrote."));
    addAnswer(box, DocumentQuestionsText::tr("Save As…"), QMessageBox::AcceptRole, saveAs);
    addAnswer(box, DocumentQuestionsText::tr("Overwrite"), QMessageBox::DestructiveRole, overwrite);
    addAnswer(box, DocumentQuestionsText::tr("Discard Mine and Reload"), QMessageBox::DestructiveRole, reload);
    box->open();
}

void DocumentQuestions::vanished(const QString &path, Then saveAs, Then saveAgain) const
{
    QMessageBox *const box = warning(DocumentQuestionsText::tr("The file is gone"),
                                     DocumentQuestionsText::tr("“%1” was deleted, moved or renamed since you opened it.").arg(QFileInfo(path).fileName()),
                                     DocumentQuestionsText::tr("Your changes are still here. Saving makes the file again in its old place."));
    addAnswer(box, DocumentQuestionsText::tr("Save As…"), QMessageBox::AcceptRole, saveAs);
    addAnswer(box, DocumentQuestionsText::tr("Save Again"), QMessageBox::AcceptRole, saveAgain);
    box->open();
}

void DocumentQuestions::notSaved(const Error &error, Then saveAs) const
{
    QMessageBox *const box = warning(DocumentQuestionsText::tr("The project is not saved"), error.message,
                                     DocumentQuestionsText::tr("Your changes are still here. Save them in another place, or try again later."));
    addAnswer(box, DocumentQuestionsText::tr("Save As…"), QMessageBox::AcceptRole, saveAs);
    box->open();
}

void DocumentQuestions::unsavedChanges(const QString &name, Then save, Then discard) const
{
    auto *const box = new QMessageBox(QMessageBox::Question, DocumentQuestionsText::tr("Save your changes?"),
                                      DocumentQuestionsText::tr("“%1” has changes that are not saved.").arg(name),
                                      QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    QObject::connect(box, &QMessageBox::finished, &m_window, [save, discard](int answer) {
        if (answer == QMessageBox::Save)
            save();
        else if (answer == QMessageBox::Discard)
            discard();
    });
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
