// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/export/exportform.h"

#include "desktop/export/exportformats.h"
#include "desktop/export/exportwords.h"
#include "desktop/session/session.h"
#include "desktop/settings/settingkeys.h"
#include "guide/guidelibrary.h"

#include "ui_exportdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

namespace Espalier {

namespace {

QMap<QString, QString> variablesOf(const Layout &layout)
{
    QMap<QString, QString> variables = layout.info().variables;
    if (!variables.contains(QStringLiteral("project_name")))
        variables.insert(QStringLiteral("project_name"), layout.name(rootNode));
    return variables;
}

} // namespace

ExportForm::ExportForm(Ui::ExportDialog &ui, Session &session, const QString &projectPath, QObject *parent)
    : QObject(parent), m_ui(ui), m_session(session), m_projectPath(projectPath), m_layout(session.allowedLayout()),
      m_guide(GuideLibrary::explaining(session.layout().info(), session.guide())), m_filter(session.filter().filter()),
      m_selected(session.editor().topmost(session.selection().nodes()))
{
    m_shownFolders = applyFilter(m_layout, m_filter).folders;
    m_ui.policy->clear();
    for ([[maybe_unused]] const ConflictPolicy policy : allConflictPolicies)
        m_ui.policy->addItem({});
    for ([[maybe_unused]] const Platform platform : allPlatforms)
        m_ui.platform->addItem({});
    m_ui.whatShown->setEnabled(!m_filter.isEmpty());
    m_ui.whatShown->setChecked(!m_filter.isEmpty());
    m_ui.whatEverything->setChecked(m_filter.isEmpty());
    m_ui.whatEverything->setVisible(!session.limits().hasPhase()); // then nobody sees everything
    m_ui.whatSelected->setVisible(!m_selected.isEmpty() && !m_selected.contains(rootNode));
    fillVariables();
    retranslate();
    m_ui.formats->setCurrent(Settings().value(SettingKeys::exportFormat));
    m_format = m_ui.formats->current();
    m_ui.formatOptions->setFormat(m_format);
    m_ui.target->setText(QDir::toNativeSeparators(suggestedPath()));
    tell();

    const auto tellChange = [this] {
        tell();
        Q_EMIT changed();
    };
    connect(m_ui.formatOptions, &OptionForm::changed, this, &ExportForm::changed);
    connect(m_ui.formats, &FormatList::chosen, this, &ExportForm::takeFormat);
    m_ui.findFormat->installEventFilter(this);
    connect(m_ui.findFormat, &QLineEdit::textChanged, m_ui.formats, &FormatList::search);
    connect(m_ui.target, &QLineEdit::textChanged, this, tellChange);
    connect(m_ui.browse, &QAbstractButton::clicked, this, &ExportForm::browse);
    connect(m_ui.whatShown, &QAbstractButton::toggled, this, tellChange);
    connect(m_ui.whatSelected, &QAbstractButton::toggled, this, tellChange);
    connect(m_ui.readmes, &QAbstractButton::toggled, this, tellChange);
    connect(m_ui.gitkeep, &QAbstractButton::toggled, this, tellChange);
    connect(m_ui.platform, &QComboBox::currentIndexChanged, this, tellChange);
    connect(m_ui.policy, &QComboBox::currentIndexChanged, this, tellChange);
    connect(m_ui.variables, &QTableWidget::itemChanged, this, tellChange);
}

/// While somebody writes what to find, the arrows choose among what is found.
bool ExportForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui.findFormat && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_ui.formats, event);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void ExportForm::fillVariables()
{
    const QMap<QString, QString> variables = variablesOf(m_layout);
    QTableWidget *const table = m_ui.variables;
    table->setRowCount(int(variables.size()));
    int row = 0;
    for (const auto &[name, value] : variables.asKeyValueRange()) {
        auto *const key = new QTableWidgetItem(name);
        key->setFlags(Qt::ItemIsEnabled);
        table->setItem(row, 0, key);
        table->setItem(row++, 1, new QTableWidgetItem(value));
    }
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->setFixedHeight(table->verticalHeader()->defaultSectionSize() * int(variables.size()) + 2);
}

void ExportForm::proposeFile(const QString &name)
{
    const QDir folder = QFileInfo(absolutePath()).dir();
    m_ui.target->setText(QDir::toNativeSeparators(folder.filePath(name)));
}

ExportRequest ExportForm::request() const
{
    ExportRequest request{.format = m_format.id,
                          .target = absolutePath(),
                          .layout = m_layout,
                          .guide = m_guide,
                          .values = m_ui.formatOptions->values()};
    PlanOptions &options = request.options;
    if (m_ui.whatShown->isChecked())
        options.filter = m_filter;
    else if (m_ui.whatSelected->isChecked())
        request.layout = prunedTo(m_layout, selectedNodes());
    options.readmes = m_ui.readmes->isChecked();
    options.gitkeep = m_ui.gitkeep->isChecked();
    options.platform = allPlatforms[std::max(0, m_ui.platform->currentIndex())];
    if (m_format.isFolder()) // a single file is replaced, which the plan says
        options.policy = allConflictPolicies[std::max(0, m_ui.policy->currentIndex())];
    const QMap<QString, QString> own = variablesOf(m_layout);
    for (int row = 0; row < m_ui.variables->rowCount(); ++row) {
        const QString name = m_ui.variables->item(row, 0)->text();
        const QString value = m_ui.variables->item(row, 1)->text();
        if (value != own.value(name))
            options.variables.insert(name, value);
    }
    return request;
}

/// With the folders above them, so that they keep their place.
NodeBitmap ExportForm::selectedNodes() const
{
    NodeBitmap kept(m_layout.indexEnd());
    for (const NodeIndex top : m_selected) {
        for (NodeIndex above = top; above != noNode && !kept.test(above); above = m_layout.parent(above))
            kept.set(above);
        for (NodeIndex node = m_layout.next(top, top); node != noNode; node = m_layout.next(node, top))
            kept.set(node);
    }
    return kept;
}

bool ExportForm::isSaidByCommand() const
{
    const PlanOptions options = request().options;
    return !m_ui.whatSelected->isChecked() && options.variables.isEmpty() && options.filter.text.isEmpty()
        && options.filter.tags.isEmpty() && options.filter.topics.isEmpty();
}

// -- where to ----------------------------------------------------------------------------------------------------------

QString ExportForm::suggestedPath() const
{
    QString folder = m_projectPath.isEmpty() ? Settings().value(SettingKeys::exportFolder) : QFileInfo(m_projectPath).absolutePath();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    const QString name = Name::nearest(m_layout.name(rootNode)).toString();
    return withSuffixOf(QDir(folder).filePath(name), {}, m_format);
}

QString ExportForm::absolutePath() const
{
    QString path = QDir::fromNativeSeparators(m_ui.target->text().trimmed());
    if (path.isEmpty())
        return {};
    if (path == u"~" || path.startsWith(u"~/"))
        path = QDir::homePath() + path.sliced(1);
    const QString folder = m_projectPath.isEmpty() ? QDir::homePath() : QFileInfo(m_projectPath).absolutePath();
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

void ExportForm::takeFormat()
{
    const FormatInfo format = m_ui.formats->current();
    const QString path = withSuffixOf(m_ui.target->text().trimmed(), m_format, format);
    m_format = format;
    m_ui.formatOptions->setFormat(format);
    if (path == m_ui.target->text()) {
        tell();
        Q_EMIT changed();
    } else {
        m_ui.target->setText(path);
    }
}

void ExportForm::browse()
{
    QWidget *const window = m_ui.target->window();
    QString path;
    if (m_format.isFolder()) {
        path = QFileDialog::getExistingDirectory(window, tr("Choose the Folder to Export Into"), QFileInfo(absolutePath()).path());
    } else {
        const QString pattern = QStringLiteral("%1 (*.%2)").arg(m_format.name, m_format.suffixes.join(QStringLiteral(" *.")));
        // Whether a file there is replaced, the plan says before it happens.
        path = QFileDialog::getSaveFileName(window, tr("Choose the File to Export Into"), absolutePath(), pattern, nullptr,
                                            QFileDialog::DontConfirmOverwrite);
        if (!path.isEmpty())
            path = withSuffixOf(path, m_format, m_format);
    }
    if (!path.isEmpty())
        m_ui.target->setText(QDir::toNativeSeparators(path));
}

// -- words -------------------------------------------------------------------------------------------------------------

void ExportForm::tell()
{
    const bool isFolder = m_format.isFolder();
    const bool isTree = m_format.makesTree;
    m_ui.title->setText(m_format.name);
    const bool isPicture = m_format.group == FormatGroup::Pictures;
    m_ui.planTitle->setText(isPicture                   ? tr("What the picture will show")
                            : isTree || m_format.binary ? tr("What will happen")
                                                        : tr("What the file will hold"));
    m_ui.subtitle->setText(m_format.description);
    const QString path = absolutePath();
    m_ui.fullPath->setText(path.isEmpty() ? tr("No place is chosen yet.")
                           : isFolder     ? tr("The project’s folders are made in %1").arg(QDir::toNativeSeparators(path + u'/'))
                                          : QDir::toNativeSeparators(path));
    m_ui.treeOptions->setVisible(isTree);
    m_ui.formatOptions->setVisible(m_ui.formatOptions->hasQuestions());
    m_ui.policyOptions->setVisible(isFolder);
    m_ui.policyHint->setText(ExportWords::ofPolicy(allConflictPolicies[std::max(0, m_ui.policy->currentIndex())]));
}

void ExportForm::retranslate()
{
    const QSignalBlocker quiet(this);
    m_ui.formats->setFormats(exportFormats(m_session.formats()), Settings().value(SettingKeys::exportLastUsed));
    const QString all = tr("%Ln folder(s)", nullptr, int(m_layout.folderCount()));
    m_ui.whatEverything->setText(tr("Everything: %1", "%1 is a number of folders").arg(all));
    m_ui.whatShown->setText(tr("What the filter shows"));
    m_ui.whatSelected->setText(m_selected.size() == 1
                                   ? tr("What is selected: %1", "%1 is the name of a folder or file")
                                         .arg(printable(m_layout.name(m_selected.first()), 40))
                                   : tr("What is selected: %n item(s)", nullptr, int(m_selected.size())));
    QString starter;
    if (const Starter *const known = m_session.guide().starter(m_session.filter().starter()))
        starter = known->name;
    m_ui.whatHint->setText(m_filter.isEmpty() ? tr("The filter shows everything now.")
                                              : tr("%1 of %2, %3", "63 of 431 folders, Beginner")
                                                    .arg(QLocale().toString(m_shownFolders), all, ExportWords::ofFilter(m_filter, starter)));
    m_ui.whatShown->setAccessibleDescription(m_ui.whatHint->text());
    for (int row = 0; row < m_ui.policy->count(); ++row)
        m_ui.policy->setItemText(row, ExportWords::nameOf(allConflictPolicies[row]));
    const QString names[] = {tr("Any: names may be warned about"), tr("Linux"), tr("Windows"), tr("macOS")};
    for (int row = 0; row < m_ui.platform->count(); ++row)
        m_ui.platform->setItemText(row, names[row]);
    m_ui.variables->setHorizontalHeaderLabels({tr("Variable"), tr("Value")});
    m_format = m_ui.formats->current();
    m_ui.formatOptions->setFormat(m_format);
    tell();
}

void ExportForm::propose(const QString &format, const QMap<QString, QString> &answers)
{
    m_ui.formats->setCurrent(format); // which takes it
    m_ui.formatOptions->setAnswers(answers);
}

void ExportForm::remember() const
{
    Settings settings;
    settings.setValue(SettingKeys::exportFormat, m_format.id);
    QStringList lastUsed = settings.value(SettingKeys::exportLastUsed);
    lastUsed.removeAll(m_format.id);
    lastUsed.prepend(m_format.id);
    settings.setValue(SettingKeys::exportLastUsed, lastUsed.first(std::min<qsizetype>(8, lastUsed.size())));
    m_ui.formatOptions->remember();
    settings.setValue(SettingKeys::exportFolder, QFileInfo(absolutePath()).path());
}

} // namespace Espalier
