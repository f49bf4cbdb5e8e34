#include "edit/note.h"

#include "edit/notecommands.h"

using namespace Qt::StringLiterals;

Note::Note(QObject *parent) : QObject(parent) {}

QString Note::content() const
{
    QString content = m_text;
    if (m_lineEnds == LineEnds::Windows)
        content.replace(u'\n', u"\r\n"_s);
    return content;
}

void Note::setContent(const QString &content)
{
    m_history.clear(); // first: its commands describe the text that was
    m_lineEnds = content.contains(u"\r\n"_s) ? LineEnds::Windows : LineEnds::Unix;
    m_text = content;
    m_text.replace(u"\r\n"_s, u"\n"_s);
    for (const QChar end :
         {QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        m_text.replace(end, u'\n');
    if (this->content() != content)
        m_history.resetClean();
    Q_EMIT textChanged();
    Q_EMIT lineEndsChanged();
}

void Note::edit(const QString &text)
{
    const auto change = TextChange::between(m_text, text);
    if (!change.isEmpty())
        m_history.push(new ChangeText(*this, change));
}

void Note::setLineEnds(LineEnds ends)
{
    if (ends != m_lineEnds)
        m_history.push(new SetLineEnds(*this, ends));
}
