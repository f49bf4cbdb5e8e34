// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/exercise/exercisestart.h"

#include "desktop/exercise/touchbutton.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "formats/exercisesource.h"

#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int startCardWidth = 520;
constexpr int longestStudentName = 60;

QString taskOf(ExerciseKind kind)
{
    switch (kind) {
    case ExerciseKind::Place:
        return ExerciseStart::tr("Put each card into the folder that it belongs to. Some may not be needed.");
    case ExerciseKind::Complete:
        return ExerciseStart::tr(
            "Find what this phase adds, and put it where it belongs. Half as many cards again are not "
            "needed.");
    case ExerciseKind::Mistakes:
        return ExerciseStart::tr(
            "Somebody made mistakes here. Drag what stands wrong to its place, and delete what must not "
            "be there.");
    case ExerciseKind::Name:
        return ExerciseStart::tr("Some folders have lost their names. Find them by what the guide says of them.");
    case ExerciseKind::Quiz:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

ExerciseStart::ExerciseStart(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_intro(new QLabel), m_about(new QLabel), m_name(new QLineEdit),
      m_group(new QLineEdit), m_begin(new TouchButton(tr("&Start"))), m_earlier(new QFrame), m_earlierText(new QLabel),
      m_unfinished(new QWidget)
{
    auto *const outer = new QHBoxLayout(this);
    auto *const card = new QFrame;
    setLook(card, "bubble");
    card->setFixedWidth(startCardWidth);
    outer->addStretch();
    outer->addWidget(card, 0, Qt::AlignVCenter);
    outer->addStretch();
    auto *const column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(3 * Metric::step);
    m_title->setFont(titleFont());
    for (QLabel *const label : {m_title, m_intro, m_about}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    setLook(m_about, "dim");

    makeEarlier();
    column->addWidget(m_earlier);
    m_offers = new QVBoxLayout(m_unfinished);
    m_offers->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_unfinished);

    const auto addField = [column](const QString &text, QLineEdit *field) {
        auto *const label = new QLabel(text);
        label->setBuddy(field);
        field->setMaxLength(longestStudentName);
        column->addWidget(label);
        column->addWidget(field);
    };
    addField(tr("Your &name"), m_name);
    addField(tr("&Group (optional)"), m_group);
    m_name->setAccessibleName(tr("Name"));
    m_group->setAccessibleName(tr("Group"));
    auto *const buttons = new QHBoxLayout;
    auto *const leave = new TouchButton(tr("&Leave"));
    setLook(leave, "flat");
    setLook(m_begin, "primary");
    auto *const results = new TouchButton(tr("&Results of a class…"));
    setLook(results, "flat");
    connect(results, &QPushButton::clicked, this, &ExerciseStart::resultsRequested);
    buttons->addWidget(leave);
    buttons->addWidget(results);
    buttons->addStretch();
    buttons->addWidget(m_begin);
    column->addSpacing(2 * Metric::step);
    column->addLayout(buttons);

    const auto begin = [this] {
        if (const QString name = m_name->text().simplified(); !name.isEmpty())
            Q_EMIT begun(name, m_group->text().simplified());
    };
    connect(m_begin, &QPushButton::clicked, this, begin);
    connect(m_name, &QLineEdit::returnPressed, this, begin);
    connect(m_group, &QLineEdit::returnPressed, this, begin);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_begin->setEnabled(!text.simplified().isEmpty()); });
    connect(leave, &QPushButton::clicked, this, &ExerciseStart::left);
    m_begin->setEnabled(false);
}

void ExerciseStart::makeEarlier()
{
    auto *const row = new QHBoxLayout(m_earlier);
    row->setContentsMargins(0, 0, 0, 0);
    setLook(m_earlierText, "warning");
    m_earlierText->setWordWrap(true);
    m_earlierText->setTextFormat(Qt::PlainText);
    row->addWidget(m_earlierText, 1);
    auto *const again = new TouchButton(tr("&Make again…"));
    again->setToolTip(tr("Opens the project and proposes the same exercise of what it is now."));
    row->addWidget(again);
    connect(again, &QPushButton::clicked, this, [this] { Q_EMIT makeAgainWanted(m_project); });
    m_earlier->hide();
}

void ExerciseStart::lookForSource(const QString &file, const Layout &exercise)
{
    m_looking.start([file, exercise](Progress &progress) -> Result<QString> {
        return changedSourceOf(file, exercise, &progress).value_or(QString());
    },
                    [this](const Result<QString> &project) {
                        if (!project || project->isEmpty())
                            return;
                        m_project = *project;
                        m_earlierText->setText(tr("Made from an earlier layout: %1 has changed since.")
                                                   .arg(QFileInfo(m_project).fileName()));
                        m_earlier->show();
                    });
}

void ExerciseStart::setWork(const ExerciseWork &work)
{
    const Exercise &exercise = work.exercise();
    m_title->setText(exercise.shownTitle());
    m_intro->setText(exercise.intro.isEmpty() ? taskOf(exercise.kind) : exercise.intro);
    QStringList about;
    if (exercise.minutes > 0)
        about.append(tr("You have %n minute(s); then it is handed in by itself.", nullptr, exercise.minutes));
    about.append(
        tr("Stored beside the exercise, for your teacher: your name, your answer, the time and the hints you took."));
    m_about->setText(about.join(u'\n'));
    m_looking.cancel();
    m_earlier->hide();
    m_name->clear();
    m_group->clear();
    while (QLayoutItem *const old = m_offers->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const ExerciseWork::Unfinished &one : work.unfinished()) {
        const QString text = one.of > 0
            ? tr("Go on as %1, %2 of %3", "name, placed, all").arg(one.name).arg(one.placed).arg(one.of)
            : tr("Go on as %1").arg(one.name);
        auto *const button = new TouchButton(QString(text).replace(u'&', QStringLiteral("&&")));
        setLook(button, "offer");
        connect(button, &QPushButton::clicked, this, [this, file = one.file] { Q_EMIT resumed(file); });
        m_offers->addWidget(button);
    }
    m_unfinished->setVisible(m_offers->count() > 0);
    m_begin->setText(m_offers->count() > 0 ? tr("&Start anew") : tr("&Start"));
    m_name->setFocus();
}

} // namespace Espalier
