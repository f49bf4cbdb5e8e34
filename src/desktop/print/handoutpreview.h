// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <memory>

class QLabel;
class QPrintPreviewWidget;
class QPrinter;
class QToolButton;

namespace Espalier {

class HandoutPages;
class Session;

/// A hand-out as it will be printed, page by page, and the way to the printer.
class HandoutPreview final : public QDialog {
    Q_OBJECT

public:
    explicit HandoutPreview(std::shared_ptr<const HandoutPages> pages, QWidget *parent = nullptr);
    ~HandoutPreview() override;

    /// Makes the hand-out of what the views show and opens it over \a window.
    static void open(Session &session, QWidget *window);

    int page() const; ///< that is looked at, counted from 1

private:
    QWidget *makeBar();
    QToolButton *button(const char *icon, const QString &text);
    void goTo(int page);
    void follow();
    void print();

    std::shared_ptr<const HandoutPages> m_pages;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_preview;
    QLabel *m_place;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
};

/// All pages that \a printer is told to print, on paper of its size: smaller where that is.
void printPages(const HandoutPages &pages, QPrinter &printer);

} // namespace Espalier
