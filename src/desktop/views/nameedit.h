// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/name.h"

#include <QLineEdit>
#include <QPointer>

#include <functional>

namespace Espalier {

/// The small sentence below a field that is edited in place.
class InplaceHint final : public QWidget
{
    Q_OBJECT

public:
    explicit InplaceHint(QWidget *parent);
    enum class Tone { Hint, Warning, Error };
    void say(const QString &sentence, Tone tone);
    /// Below \a field, or above it where there is no room.
    void placeBeside(const QRect &field);

protected:
    void paintEvent(QPaintEvent *event) final;

private:
    QString m_sentence;
    Tone m_tone = Tone::Hint;
};

/// Edits a name in place and says at once, below itself, what is wrong with it, or where it will make trouble. Input
/// that would not do is not acceptable, so that Enter does not end editing.
class NameEdit final : public QLineEdit
{
    Q_OBJECT

public:
    using Check = std::function<Result<Name>(const QString &)>;

    /// \a offersNested: "a/b" is acceptable, too, and the hint says what it makes.
    NameEdit(Check check, bool offersNested, QWidget *parent);
    ~NameEdit() override;

    /// Is it a path of several names rather than one?
    bool isNested() const;
    /// Selects the part that one is likely to change: of a file's name that before its extension.
    void selectStem(bool isFile);

protected:
    void moveEvent(QMoveEvent *event) final;
    void resizeEvent(QResizeEvent *event) final;
    void hideEvent(QHideEvent *event) final;
    void keyPressEvent(QKeyEvent *event) final;

private:
    void look();
    struct Remark {
        QString sentence;
        InplaceHint::Tone tone = InplaceHint::Tone::Hint;
    };
    Remark remarkOn(const QString &text) const;

    Check m_check;
    bool m_offersNested;
    QPointer<InplaceHint> m_hint;
};

} // namespace Espalier
