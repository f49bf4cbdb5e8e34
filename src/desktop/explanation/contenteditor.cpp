// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/explanation/contenteditor.h"

#include "desktop/explanation/nodetextedit.h"
#include "desktop/explanation/sourcecolours.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "guide/starterbuilder.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr int contentEditorSettleMs = 120;
constexpr int columnsOfTab = 4;

} // namespace

ContentEditor::ContentEditor(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_text(new NodeTextEdit(session, NodeAspect::Content)),
      m_colours(new SourceColours(m_text->document())), m_facts(new QLabel), m_variables(new QLabel)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(4 * Metric::step, 3 * Metric::step, 0, 2 * Metric::step);
    column->setSpacing(Metric::step);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight); // source text is, everywhere
    m_text->document()->setDocumentMargin(Metric::step);
    column->addWidget(m_text, 1);
    for (QLabel *const label : {m_facts, m_variables}) {
        setLook(label, "dim");
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(Metric::step, 0, 3 * Metric::step, 0);
        column->addWidget(label);
    }
    m_settle.setSingleShot(true);
    m_settle.setInterval(contentEditorSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &ContentEditor::updateFacts);
    connect(m_text, &QPlainTextEdit::textChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&session.document(), &LayoutDocument::infoChanged, this, &ContentEditor::updateFacts);
    updateFont();
    m_text->setAccessibleName(tr("Content"));
}

void ContentEditor::showNode(NodeIndex node)
{
    m_text->setNode(node);
    m_text->setPlaceholderText(tr("What the file holds when it is made. Empty: an empty file."));
    m_colours->setFileName(m_session.layout().name(node));
    updateFacts();
}

void ContentEditor::showTopic(const Topic &topic)
{
    m_text->setForeignText(m_session.guide().content(topic));
    m_colours->setFileName(topic.name);
    updateFacts();
}

void ContentEditor::clear()
{
    m_text->setNode(noNode);
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
        m_text->setAccessibleName(tr("Content"));
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
