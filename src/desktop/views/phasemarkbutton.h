// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"

#include <QAbstractButton>
#include <QFont>

namespace Espalier {

/// One phase as its mark, its name and a number; checkable. What the number counts, what a click does and what a screen
/// reader says is up to the row of buttons that it stands in.
class PhaseMarkButton : public QAbstractButton {
    Q_OBJECT

public:
    Phase phase() const { return m_phase; }
    bool isAhead() const { return m_isAhead; }
    /// The preview that is open reaches to this phase.
    void setPreviewed(bool previewed);
    /// Mark and number alone, where there is little room.
    void setCompact(bool compact);

    QSize sizeHint() const final;
    QSize minimumSizeHint() const final { return sizeHint(); }

protected:
    struct Form {
        int height;
        int padding; ///< at both ends
        int gap;
        bool isSmall = false; ///< the name, too, in small letters
    };
    PhaseMarkButton(Phase phase, const Form &form, QWidget *parent);

    /// \a number: empty for none. \a sentence: in its place while the name is there, too.
    void setNumber(const QString &number, const QString &sentence = {});
    /// The guide has it, the layout does not: everything is outlined.
    void setAhead(bool ahead);
    /// What belongs to it is not shown.
    void setPassedOver(bool passedOver);
    void paintEvent(QPaintEvent *event) final;
    void changeEvent(QEvent *event) override;

private:
    QFont nameFont(bool isBold) const;
    QString numberText() const;
    void paintFrame(QPainter &painter) const;
    void changeShape();

    Phase m_phase;
    Form m_form;
    QString m_number;
    QString m_sentence;
    bool m_isAhead = false;
    bool m_isPassedOver = false;
    bool m_isPreviewed = false;
    bool m_isCompact = false;
};

} // namespace Espalier
