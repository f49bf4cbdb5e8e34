// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>
#include <QStringList>

namespace Espalier {

/// A path whose folders are links. Where it does not fit its front is left out, for its end says what is shown; a last
/// name that does not fit alone is shortened at its own end. Reads from left to right in every language, as paths do.
class PathLabel final : public QLabel {
    Q_OBJECT

public:
    explicit PathLabel(QWidget *parent = nullptr);

    /// From the outermost folder on.
    void setNames(const QStringList &names);
    const QStringList &names() const { return m_names; }
    /// What is to be read, without marks: "… › serving › real_time".
    QString shownText() const;

    QSize minimumSizeHint() const final { return {0, QLabel::minimumSizeHint().height()}; }

Q_SIGNALS:
    /// \a index: in names(), never the last.
    void folderChosen(int index);

protected:
    void resizeEvent(QResizeEvent *event) final;
    void changeEvent(QEvent *event) final;

private:
    void fit();

    QStringList m_names;
    qsizetype m_first = 0; // the first name that is shown
    QString m_last; // as it is shown
};

} // namespace Espalier
