// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace Espalier {

/// The head of the outline: shares the width among name, summary and phase, and leaves out the summary, then the
/// phase, when there is no room. The person may move the border between name and summary.
class OutlineHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit OutlineHeader(QWidget *parent = nullptr);

    /// Shares \a width out.
    void fit(int width);
    /// The part of the width that the name takes where the summary is shown: 0 … 1.
    double nameShare() const { return m_nameShare; }
    void setNameShare(double share);

    QSize sizeHint() const final;

protected:
    void paintEvent(QPaintEvent *event) final;
    void paintSection(QPainter *painter, const QRect &rect, int section) const final;

private:
    double m_nameShare = 0.42;
    int m_width = 0;
    bool m_fitting = false;
};

} // namespace Espalier
