#include "edit/notecommands.h"

NoteCommand::NoteCommand(Note &note, const QString &text) : QUndoCommand(text), m_note(note) {}

void NoteCommand::apply(const TextChange &change)
{
    change.applyTo(m_note.m_text);
    Q_EMIT m_note.textChanged();
}

void NoteCommand::apply(Note::LineEnds ends)
{
    m_note.m_lineEnds = ends;
    Q_EMIT m_note.lineEndsChanged();
}

ChangeText::ChangeText(Note &note, const TextChange &change)
    : NoteCommand(note, change.inserted.isEmpty() ? Note::tr("Erasing", "Undo …")
                        : change.isOneKey()       ? Note::tr("Typing", "Undo …")
                                                  : Note::tr("Replacing", "Undo …")),
      m_change(change),
      m_isTyped(change.isOneKey())
{
}

void ChangeText::redo()
{
    apply(m_change);
}

void ChangeText::undo()
{
    apply(m_change.reversed());
}

int ChangeText::id() const
{
    return m_isTyped ? Typing : Never;
}

bool ChangeText::mergeWith(const QUndoCommand *next)
{
    // The same id, hence the same class.
    const auto joined = m_change.joinedWith(static_cast<const ChangeText *>(next)->m_change);
    if (joined)
        m_change = *joined;
    return joined.has_value();
}

SetLineEnds::SetLineEnds(Note &note, Note::LineEnds ends)
    : NoteCommand(note, Note::tr("Line Ends", "Undo …")), m_before(lineEnds()), m_after(ends)
{
}

void SetLineEnds::redo()
{
    apply(m_after);
}

void SetLineEnds::undo()
{
    apply(m_before);
}

int SetLineEnds::id() const
{
    return LineEndsChoice;
}

bool SetLineEnds::mergeWith(const QUndoCommand *next)
{
    m_after = static_cast<const SetLineEnds *>(next)->m_after;
    setObsolete(m_after == m_before); // the stack then drops it
    return true;
}
