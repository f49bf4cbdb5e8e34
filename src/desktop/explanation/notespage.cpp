// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/notespage.h"

#include "core/theme.h"
#include "desktop/explanation/explanationpage.h"
#include "desktop/explanation/explanationview.h"
#include "desktop/explanation/markdownedit.h"
#include "desktop/explanation/nodetextedit.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>

#include <utility>

namespace Espalier {

namespace {

constexpr int pauseMs = 1000;
constexpr int toolSize = 7 * Metric::step;

struct NotesTool {
    const char *face; ///< what stands on it; empty: an icon
    const char *icon;
    const char *name;
    void (*act)(QPlainTextEdit &);
};
constexpr NotesTool notesTools[] = {
    {"B", "", QT_TRANSLATE_NOOP("Espalier::NotesPage", "Strong (Ctrl+B)"),
     [](QPlainTextEdit &edit) { MarkdownEdit::toggleMark(edit, u"**"); }},
    {"I", "", QT_TRANSLATE_NOOP("Espalier::NotesPage", "Emphasis (Ctrl+I)"),
     [](QPlainTextEdit &edit) { MarkdownEdit::toggleMark(edit, u"*"); }},
    {"H", "", QT_TRANSLATE_NOOP("Espalier::NotesPage", "Heading"),
     [](QPlainTextEdit &edit) { MarkdownEdit::togglePrefix(edit, u"## "); }},
    {"•", "", QT_TRANSLATE_NOOP("Espalier::NotesPage", "List"),
     [](QPlainTextEdit &edit) { MarkdownEdit::togglePrefix(edit, u"- "); }},
    {"1.", "", QT_TRANSLATE_NOOP("Espalier::NotesPage", "Numbered list"),
     [](QPlainTextEdit &edit) { MarkdownEdit::toggleNumbers(edit); }},
    {"‹›", "", QT_TRANSLATE_NOOP("Espalier::NotesPage", "Code"),
     [](QPlainTextEdit &edit) { MarkdownEdit::toggleMark(edit, u"`"); }},
    {"", "link", QT_TRANSLATE_NOOP("Espalier::NotesPage", "Link"),
     [](QPlainTextEdit &edit) { MarkdownEdit::insertLink(edit, QStringLiteral("../")); }},
};

} // namespace

NotesPage::NotesPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_frame(new QFrame), m_text(new NodeTextEdit(session, NodeAspect::Notes)),
      m_reader(new ExplanationView), m_stack(new QStackedWidget), m_write(new QToolButton), m_read(new QToolButton),
      m_place(new QLabel), m_facts(new QLabel), m_keys(new QLabel)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(4 * Metric::step, 4 * Metric::step, 4 * Metric::step, 3 * Metric::step);
    column->setSpacing(Metric::step + 2);
    setLook(m_frame, "notes");
    auto *const box = new QVBoxLayout(m_frame);
    box->setContentsMargins(2, 2, 2, 2);
    box->setSpacing(0);
    auto *const tools = new QHBoxLayout;
    tools->setContentsMargins(Metric::step, Metric::step, Metric::step, Metric::step);
    tools->setSpacing(Metric::step / 2);
    makeTools(*tools);
    box->addLayout(tools);
    auto *const line = new QFrame;
    setLook(line, "line");
    line->setFixedHeight(1);
    box->addWidget(line);
    m_text->document()->setDocumentMargin(2 * Metric::step);
    m_text->setFont(codeFont());
    m_text->installEventFilter(this);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_reader);
    box->addWidget(m_stack, 1);
    column->addWidget(m_frame, 1);
    auto *const foot = new QHBoxLayout;
    for (QLabel *const label : {m_place, m_facts, m_keys}) {
        setLook(label, "dim");
        label->setFont(smallFont());
    }
    m_place->setWordWrap(true);
    foot->addWidget(m_facts, 1);
    foot->addWidget(m_keys);
    column->addLayout(foot);
    column->addWidget(m_place);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_kept = QTime::currentTime();
        updateFacts();
        Q_EMIT keptChanged();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &NotesPage::updateFacts);
    connect(m_text, &NodeTextEdit::typed, &m_pause, qOverload<>(&QTimer::start));
    retranslate();
}

void NotesPage::makeTools(QHBoxLayout &row)
{
    for (const NotesTool &tool : notesTools) {
        auto *const button = new QToolButton;
        button->setText(QString::fromUtf8(tool.face));
        if (*tool.icon)
            button->setIcon(icon(QString(u"actions/" + QLatin1StringView(tool.icon))));
        QFont font = button->font();
        font.setWeight(tool.face[0] == 'B' ? QFont::Bold : QFont::Normal);
        font.setItalic(tool.face[0] == 'I');
        button->setFont(font);
        button->setProperty("toolName", QByteArray(tool.name));
        button->setFixedSize(toolSize, toolSize);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, act = tool.act] {
            if (!m_text->isReadOnly())
                act(*m_text);
        });
        row.addWidget(button);
        m_tools.append(button);
    }
    row.addStretch(1);
    makeSwitch(row);
}

void NotesPage::makeSwitch(QHBoxLayout &row)
{
    auto *const group = new QFrame;
    setLook(group, "group");
    auto *const segments = new QHBoxLayout(group);
    segments->setContentsMargins(2, 2, 2, 2);
    segments->setSpacing(1);
    auto *const one = new QButtonGroup(this);
    for (QToolButton *const button : {m_write, m_read}) {
        setLook(button, "segment");
        button->setCheckable(true);
        button->setFixedHeight(6 * Metric::step);
        one->addButton(button);
        segments->addWidget(button);
    }
    m_write->setChecked(true);
    row.addWidget(group);
    connect(m_read, &QToolButton::toggled, this, &NotesPage::read);
}

void NotesPage::read(bool reads)
{
    for (QToolButton *const tool : std::as_const(m_tools))
        tool->setEnabled(!reads);
    m_stack->setCurrentWidget(reads ? static_cast<QWidget *>(m_reader) : m_text);
    if (!reads || m_node == noNode)
        return;
    ExplanationPage page;
    page.isOwnText = true;
    page.node = m_node;
    page.body = m_session.layout().notes(m_node);
    m_reader->setExplanation(page, m_session.guide(), m_session.layout(), {});
}

void NotesPage::startWriting()
{
    m_write->setChecked(true);
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->moveCursor(QTextCursor::End);
}

void NotesPage::setNode(NodeIndex node)
{
    if (node != m_node) {
        m_pause.stop();
        m_kept = {};
    }
    m_node = node;
    m_text->setNode(node);
    read(m_read->isChecked());
    m_frame->setEnabled(node != noNode);
    m_place->setText(node == noNode ? QString() : notesPlace(m_session.layout(), node));
    m_text->setPlaceholderText(tr("Your own notes, in Markdown."));
    updateFacts();
}

QString NotesPage::kept() const
{
    return m_kept.isNull() ? QString()
                           : tr("Kept %1", "a time of day").arg(QLocale().toString(m_kept, QLocale::ShortFormat));
}

void NotesPage::updateFacts()
{
    const int lines = m_text->document()->isEmpty() ? 0 : m_text->blockCount();
    const QString counted = tr("Markdown · %Ln line(s)", nullptr, lines);
    m_facts->setText(m_kept.isNull() ? counted
                                     : tr("%1 · %2", "lines of notes; when they were kept").arg(counted, kept()));
}

bool NotesPage::press(int key)
{
    switch (key) {
    case Qt::Key_B:
        MarkdownEdit::toggleMark(*m_text, u"**");
        return true;
    case Qt::Key_I:
        MarkdownEdit::toggleMark(*m_text, u"*");
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT done();
        return true;
    default:
        return false;
    }
}

bool NotesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *const key = static_cast<QKeyEvent *>(event);
        const bool isOurs = key->modifiers() == Qt::ControlModifier && !m_text->isReadOnly()
            && (key->key() == Qt::Key_B || key->key() == Qt::Key_I || key->key() == Qt::Key_Return
                || key->key() == Qt::Key_Enter);
        if (isOurs && event->type() == QEvent::ShortcutOverride) {
            event->accept(); // no action of the window is meant
            return true;
        }
        if (isOurs)
            return press(key->key());
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        setLook(m_frame, event->type() == QEvent::FocusIn ? "notesFocused" : "notes");
    return QWidget::eventFilter(watched, event);
}

void NotesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        m_text->setFont(codeFont());
    QWidget::changeEvent(event);
}

void NotesPage::resizeEvent(QResizeEvent *event)
{
    // The two ways to see the notes stay, and so much room at the sides.
    const int room = width() - m_write->sizeHint().width() - m_read->sizeHint().width() - 16 * Metric::step;
    const int step = toolSize + qMax(0, m_tools.first()->parentWidget()->layout()->spacing());
    for (qsizetype index = 0; index < m_tools.size(); ++index)
        m_tools[index]->setVisible((index + 1) * step <= room);
    QWidget::resizeEvent(event);
}

void NotesPage::retranslate()
{
    m_text->setAccessibleName(tr("Notes"));
    m_reader->setAccessibleName(tr("Notes as they read"));
    m_write->setText(tr("Write"));
    m_read->setText(tr("Read"));
    for (QToolButton *const button : std::as_const(m_tools)) {
        const QString name = tr(button->property("toolName").toByteArray().constData());
        button->setToolTip(name);
        button->setAccessibleName(name.section(QStringLiteral(" ("), 0, 0));
    }
    m_keys->setText(tr("Ctrl+Enter: done"));
    setNode(m_node);
}

} // namespace Espalier
