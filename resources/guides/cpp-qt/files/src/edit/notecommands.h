#pragma once

#include "core/textchange.h"
#include "edit/note.h"

#include <QUndoCommand>

/// One step of a note's history. A command stores what changes and no copy of the whole, and
/// reaches the note through these functions alone.
class NoteCommand : public QUndoCommand
{
protected:
    NoteCommand(Note &note, const QString &text);

    void apply(const TextChange &change);
    void apply(Note::LineEnds ends);
    Note::LineEnds lineEnds() const { return m_note.lineEnds(); }

    /// What id() returns: the stack offers a command to the one before it if both have the same.
    enum Mergeable { Never = -1, Typing = 1, LineEndsChoice = 2 };

private:
    Note &m_note; // owns the stack that owns this
};

/// Something goes, something comes. What is typed or erased key by key merges, word by word; what
/// is pasted stays alone.
class ChangeText : public NoteCommand
{
public:
    ChangeText(Note &note, const TextChange &change);

    void redo() override;
    void undo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *next) override;

private:
    TextChange m_change;
    bool m_isTyped;
};

/// The same for a property. Chosen and taken back, it leaves no step behind.
class SetLineEnds : public NoteCommand
{
public:
    SetLineEnds(Note &note, Note::LineEnds ends);

    void redo() override;
    void undo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *next) override;

private:
    Note::LineEnds m_before;
    Note::LineEnds m_after;
};
