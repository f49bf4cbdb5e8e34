#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>

/// The document: a text with its line ends, and every step back. Only commands write to it, so
/// nothing can be done that cannot be undone. It knows no widget; whoever shows it listens to its
/// signals.
class Note : public QObject
{
    Q_OBJECT

public:
    enum class LineEnds {
        Unix,   ///< LF
        Windows ///< CR LF
    };

    explicit Note(QObject *parent = nullptr);

    /// As it is edited: lines end with LF, whatever the file has.
    const QString &text() const { return m_text; }
    LineEnds lineEnds() const { return m_lineEnds; }

    /// As it stands in the file.
    QString content() const;
    /// Begins anew with what a file contains: nothing to undo. It counts as changed at once if
    /// saving would change the file, which is so when line ends of several kinds are mixed.
    void setContent(const QString &content);

    /// What a person does. Each is one step; what changes nothing is none.
    void edit(const QString &text);
    void setLineEnds(LineEnds ends);

    /// Clean is what has been saved; undo and redo find the way back to it.
    QUndoStack &history() { return m_history; }

Q_SIGNALS:
    void textChanged();
    void lineEndsChanged();

private:
    friend class NoteCommand; // the only one that writes to what follows

    QString m_text;
    LineEnds m_lineEnds = LineEnds::Unix;
    QUndoStack m_history;
};
