// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/contenteditor.h"

#include "desktop/explanation/nodetextedit.h"
#include "desktop/explanation/sourcecolours.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "guide/starterbuilder.h"

#include <QDialog>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int contentEditorSettleMs = 120;
constexpr int columnsOfTab = 4;
constexpr QSize largeSize(900, 680);

} // namespace

ContentEditor::ContentEditor(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_text(new NodeTextEdit(session, NodeAspect::Content)),
      m_colours(new SourceColours(m_text->document())), m_facts(new QLabel), m_variables(new QLabel),
      m_back(new QPushButton), m_enlarge(new QPushButton)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(4 * Metric::step, 3 * Metric::step, 0, 2 * Metric::step);
    column->setSpacing(Metric::step);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight); // source text is, everywhere
    m_text->document()->setDocumentMargin(Metric::step);
    m_text->showLineNumbers();
    column->addWidget(m_text, 1);
    for (QLabel *const label : {m_facts, m_variables}) {
        setLook(label, "dim");
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(Metric::step, 0, 3 * Metric::step, 0);
        column->addWidget(label);
    }
    auto *const ways = new QHBoxLayout;
    ways->setContentsMargins(Metric::step, 0, 3 * Metric::step, 0);
    for (QPushButton *const way : {m_back, m_enlarge})
        setLook(way, "link");
    ways->addWidget(m_back);
    ways->addStretch(1);
    ways->addWidget(m_enlarge);
    column->addLayout(ways);
    connect(m_back, &QPushButton::clicked, this, &ContentEditor::takeGuideText);
    connect(m_enlarge, &QPushButton::clicked, this, &ContentEditor::enlarge);
    m_settle.setSingleShot(true);
    m_settle.setInterval(contentEditorSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &ContentEditor::updateFacts);
    connect(m_text, &QPlainTextEdit::textChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&session.document(), &LayoutDocument::infoChanged, this, &ContentEditor::updateFacts);
    updateFont();
    retranslate();
}

void ContentEditor::showNode(NodeIndex node)
{
    m_node = node;
    m_text->setNode(node);
    m_text->setPlaceholderText(tr("What the file holds when it is made. Empty: an empty file."));
    m_colours->setFileName(m_session.layout().name(node));
    updateFacts();
}

void ContentEditor::showTopic(const Topic &topic)
{
    m_node = noNode;
    m_text->setForeignText(m_session.guide().content(topic));
    m_colours->setFileName(topic.name);
    updateFacts();
}

void ContentEditor::clear()
{
    m_node = noNode;
    m_text->setNode(noNode);
}

QString ContentEditor::guideText() const
{
    const Topic *const topic = m_node == noNode ? nullptr : m_session.topicOf(m_node);
    return topic && m_session.guide().hasContent(*topic) ? m_session.guide().content(*topic) : QString();
}

void ContentEditor::takeGuideText()
{
    // A step of its own: it does not grow out of what was typed before.
    Editor::Transaction step(m_session.editor(), tr("Back to the guide’s text of %1").arg(m_session.layout().name(m_node)));
    if (const Result<void> set = m_session.editor().setContent(m_node, guideText()); !set)
        return m_session.tell(set.error());
    step.commit();
    m_text->setFocus(Qt::OtherFocusReason);
}

void ContentEditor::enlarge()
{
    if (m_node == noNode)
        return;
    auto *const large = new QDialog(window());
    large->setAttribute(Qt::WA_DeleteOnClose);
    large->setWindowTitle(m_session.layout().path(m_node));
    auto *const column = new QVBoxLayout(large);
    column->setContentsMargins(0, 0, 0, 2 * Metric::step);
    auto *const editor = new ContentEditor(m_session, large);
    editor->m_enlarge->hide();
    editor->showNode(m_node);
    column->addWidget(editor);
    large->resize(largeSize);
    // A node that is gone has no text any more, nor has a document that was closed.
    const auto follow = [this, large, node = m_node] {
        if (!m_session.layout().isLinked(node))
            large->close();
    };
    connect(&m_session.document(), &LayoutDocument::removed, large, follow);
    connect(&m_session.document(), &LayoutDocument::rearranged, large, follow);
    connect(&m_session.document(), &LayoutDocument::aboutToReset, large, &QDialog::close);
    large->show();
    editor->m_text->setFocus(Qt::OtherFocusReason);
}

QMap<QString, QString> ContentEditor::variables() const
{
    QMap<QString, QString> all = m_session.layout().info().variables;
    if (all.isEmpty())
        all = m_session.guide().variables();
    // The export fills this one in by itself.
    if (!all.contains(QStringLiteral("project_name")))
        all.insert(QStringLiteral("project_name"), m_session.layout().name(rootNode));
    return all;
}

void ContentEditor::updateFacts()
{
    const QString text = m_text->toPlainText();
    const qsizetype lines = text.isEmpty() ? 0 : text.count(u'\n') + (text.endsWith(u'\n') ? 0 : 1);
    const QString size = QLocale().formattedDataSize(text.toUtf8().size(), 1, QLocale::DataSizeSIFormat);
    m_facts->setText(tr("%1, %2", "lines and size of a file").arg(tr("%Ln line(s)", nullptr, int(lines)), size));
    const QMap<QString, QString> declared = variables();
    QStringList told;
    for (const QString &name : mentionedVariables(text, declared))
        told.append(tr("{{ %1 }} becomes “%2”").arg(name, declared.value(name)));
    m_variables->setText(told.join(QStringLiteral(" · ")));
    m_variables->setVisible(!told.isEmpty());
    const QString known = guideText();
    m_back->setVisible(!known.isEmpty() && known != m_session.layout().content(m_node));
    m_enlarge->setEnabled(m_node != noNode);
}

void ContentEditor::updateFont()
{
    m_text->setFont(codeFont());
    m_text->setTabStopDistance(QFontMetricsF(codeFont()).horizontalAdvance(u' ') * columnsOfTab);
    m_facts->setFont(smallFont());
    m_variables->setFont(smallFont());
}

void ContentEditor::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
        updateFacts();
        break;
    case QEvent::PaletteChange:
        m_colours->updateTheme();
        break;
    case QEvent::FontChange:
        updateFont();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void ContentEditor::retranslate()
{
    m_text->setAccessibleName(tr("Content"));
    m_back->setText(tr("Back to the guide’s text"));
    m_enlarge->setText(tr("Enlarge"));
    m_enlarge->setToolTip(tr("Edit this text in a window of its own"));
}

QStringList mentionedVariables(const QString &text, const QMap<QString, QString> &declared)
{
    // Asked of the one who will fill them in: what exactly counts is decided there.
    QStringList mentioned;
    for (const auto &[name, value] : declared.asKeyValueRange()) {
        if (text.contains(name) && StarterBuilder::substitute(text, {{name, QString(QChar(0xfffd))}}) != text)
            mentioned.append(name);
    }
    return mentioned;
}

} // namespace Espalier
