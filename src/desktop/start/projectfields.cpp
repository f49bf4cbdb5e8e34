// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/projectfields.h"

#include "desktop/session/recentfiles.h"
#include "desktop/settings/settingkeys.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int typingPauseMs = 150;
constexpr int slowCheckMs = 150;
constexpr int nameFieldWidth = 256;
constexpr int folderFieldWidth = 288;

/// Where projects live as long as nobody said.
QString usualProjectsFolder()
{
    const QString projects = QDir::home().filePath(QStringLiteral("Projects"));
    if (QFileInfo(projects).isDir())
        return projects;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QLabel *fieldCaption(const QString &text)
{
    auto *const label = new QLabel(text);
    label->setFont(smallFont());
    setLook(label, "dim");
    return label;
}

QLabel *fieldWords()
{
    auto *const label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(smallFont());
    label->setWordWrap(true);
    return label;
}

} // namespace

ProjectFields::ProjectFields(QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit), m_isFree(new QAction(this)), m_words(fieldWords()),
      m_folderName(new QLabel), m_folderWords(fieldWords()), m_change(new QPushButton(tr("Change…"))),
      m_folder(Settings().value(SettingKeys::projectsFolder))
{
    if (m_folder.isEmpty())
        m_folder = usualProjectsFolder();
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4 * Metric::step);
    row->addWidget(nameColumn());
    row->addWidget(folderColumn());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ProjectFields::ask);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowCheckMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_words->setText(tr("Checking…"));
        setLook(m_words, "dim");
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_isTyped = true; });
    connect(m_name, &QLineEdit::textChanged, this, &ProjectFields::look);
    connect(m_name, &QLineEdit::returnPressed, this, &ProjectFields::entered);
    connect(m_change, &QPushButton::clicked, this, &ProjectFields::chooseFolder);
}

QWidget *ProjectFields::nameColumn()
{
    auto *const widget = new QWidget;
    widget->setFixedWidth(nameFieldWidth);
    auto *const column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::step);
    auto *const caption = fieldCaption(tr("Project name"));
    caption->setBuddy(m_name);
    column->addWidget(caption);
    m_name->setAccessibleName(caption->text());
    m_name->addAction(m_isFree, QLineEdit::TrailingPosition);
    m_isFree->setVisible(false);
    column->addWidget(m_name);
    column->addWidget(m_words);
    column->addStretch();
    return widget;
}

QWidget *ProjectFields::folderColumn()
{
    auto *const widget = new QWidget;
    widget->setFixedWidth(folderFieldWidth);
    auto *const column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metric::step);
    column->addWidget(fieldCaption(tr("Will live in")));
    auto *const frame = new QFrame;
    setLook(frame, "bubble");
    frame->setFixedHeight(m_name->sizeHint().height());
    auto *const line = new QHBoxLayout(frame);
    line->setContentsMargins(2 * Metric::step + 2, 0, 2 * Metric::step, 0);
    line->setSpacing(2 * Metric::step);
    auto *const sign = new QLabel;
    sign->setPixmap(icon(u"nodes/folder").pixmap(QSize(16, 16), devicePixelRatioF()));
    line->addWidget(sign);
    m_folderName->setTextFormat(Qt::PlainText);
    m_folderName->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    line->addWidget(m_folderName, 1);
    setLook(m_change, "link");
    m_change->setAutoDefault(false);
    m_change->setCursor(Qt::PointingHandCursor);
    line->addWidget(m_change);
    column->addWidget(frame);
    setLook(m_folderWords, "dim");
    m_folderWords->setText(tr("Nothing is written before you save or export."));
    column->addWidget(m_folderWords);
    column->addStretch();
    elideFolder();
    return widget;
}

QString ProjectFields::name() const { return m_name->text().trimmed(); }

void ProjectFields::propose(const QString &name)
{
    if (!m_isTyped)
        m_name->setText(name);
}

void ProjectFields::type(const QString &name)
{
    m_isTyped = true;
    m_name->setText(name);
}

void ProjectFields::setFolder(const QString &folder)
{
    m_folder = QDir::cleanPath(folder);
    Settings().setValue(SettingKeys::projectsFolder, m_folder);
    elideFolder();
    look();
}

void ProjectFields::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

/// What can be said at once; the rest after a pause.
void ProjectFields::look()
{
    const ProjectNameCheck check = ProjectNameCheck::ofName(name());
    const bool isUsable = check.state != ProjectNameCheck::State::Refused;
    if (!check.words.isEmpty())
        show(check);
    m_isFree->setVisible(false);
    m_pause.start();
    if (isUsable == m_isUsable)
        return;
    m_isUsable = isUsable;
    Q_EMIT usableChanged(isUsable);
}

void ProjectFields::ask()
{
    m_slow.start();
    m_checking.start([name = name(), folder = m_folder](
                         Progress &) -> Result<ProjectNameCheck> { return ProjectNameCheck::of(name, folder); },
                     [this](Result<ProjectNameCheck> check) {
                         if (check)
                             show(*check);
                     });
}

void ProjectFields::show(const ProjectNameCheck &check)
{
    m_slow.stop();
    m_words->setText(check.words);
    const bool isFree = check.state == ProjectNameCheck::State::Free;
    setLook(m_words, isFree ? "good" : check.state == ProjectNameCheck::State::Warning ? "warning" : "danger");
    m_isFree->setIcon(QIcon(tinted(u"actions/check", colour(currentTheme().good), {16, 16}, devicePixelRatioF())));
    m_isFree->setVisible(isFree);
    m_name->setAccessibleDescription(check.words);
    if (check.folderWords.isEmpty())
        return;
    m_folderWords->setText(check.folderWords);
    setLook(m_folderWords, check.isWritable ? "dim" : "danger");
    m_change->setAccessibleDescription(check.folderWords);
}

void ProjectFields::chooseFolder()
{
    const QString chosen =
        QFileDialog::getExistingDirectory(window(), tr("Choose Where the Project Will Live"), m_folder);
    if (!chosen.isEmpty())
        setFolder(chosen);
}

void ProjectFields::elideFolder()
{
    const QString shown = shownFolder(m_folder);
    // A path keeps its end, where people tell folders apart.
    const int room = folderFieldWidth - m_change->sizeHint().width() - 16 - 9 * Metric::step;
    m_folderName->setText(m_folderName->fontMetrics().elidedText(shown, Qt::ElideLeft, room));
    m_folderName->setToolTip(m_folder);
    m_change->setAccessibleName(tr("Change where it will live: %1").arg(shown));
}

void ProjectFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_pause.start(); // the mark is painted anew
    QWidget::changeEvent(event);
}

} // namespace Espalier
