// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guide.h"

#include <QWidget>

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace Espalier {

/// The guide's starters as chips: templates, project types, career paths. Can be folded up to its heading, and scrolls
/// where it would take more than its share of a low window.
class StarterChips final : public QWidget
{
    Q_OBJECT

public:
    explicit StarterChips(QWidget *parent = nullptr);

    void setGuide(const Guide &guide);
    void setMostHeight(int height);
    void retranslate();

Q_SIGNALS:
    void chosen(const QString &id);
    /// The program that makes what a template with levels makes, for those who have not this one.
    void generatorRequested();

protected:
    void resizeEvent(QResizeEvent *event) final;

private:
    void addGroup(QVBoxLayout &column, const QString &name, const QList<Starter> &starters);
    QToolButton *makeChip(const Starter &starter, const QString &shown);
    QToolButton *makeGeneratorChip();
    void fit();

    Guide m_guide;
    QToolButton *m_heading;
    QScrollArea *m_area;
    int m_mostHeight = 240;
};

} // namespace Espalier
