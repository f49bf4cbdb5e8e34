// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/print/handoutpreview.h"

#include "desktop/session/job.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "formats/pictureformats.h"
#include "picture/paper/handoutpages.h"

#include <QFrame>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Espalier {

namespace {

constexpr double previewShare = 0.92; // of the window that it opens over

using SharedPages = std::shared_ptr<const HandoutPages>;

} // namespace

HandoutPreview::HandoutPreview(SharedPages pages, QWidget *parent)
    : QDialog(parent), m_pages(std::move(pages)), m_printer(new QPrinter(QPrinter::HighResolution)), m_preview(nullptr),
      m_place(new QLabel)
{
    setWindowTitle(tr("Print the Hand-Out"));
    setAccessibleName(tr("Print the Hand-Out"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_printer->setDocName(m_pages->title());
    m_printer->setPageSize(m_pages->pageSize());
    m_printer->setFullPage(true); // the pages have margins of their own
    m_preview = new QPrintPreviewWidget(m_printer.get());
    m_preview->setAccessibleName(tr("Pages"));
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter *printer) { printPages(*m_pages, *printer); });
    connect(m_preview, &QPrintPreviewWidget::previewChanged, this, &HandoutPreview::follow);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_preview, 1);
    if (parent)
        resize(parent->window()->size() * previewShare);
    m_preview->fitInView();
    follow();
}

HandoutPreview::~HandoutPreview()
{
    delete m_preview; // it paints with the printer
}

QToolButton *HandoutPreview::button(const char *name, const QString &text)
{
    auto *const button = new QToolButton;
    button->setIcon(icon(QString::fromLatin1(name)));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFixedSize(Metric::controlHeight + 4, Metric::controlHeight);
    return button;
}

QWidget *HandoutPreview::makeBar()
{
    auto *const bar = new QFrame;
    setLook(bar, "bar");
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(4 * Metric::step, 2 * Metric::step, 4 * Metric::step, 2 * Metric::step);
    row->setSpacing(Metric::step);
    m_back = button("actions/back", tr("Page before"));
    m_forward = button("actions/forward", tr("Next page"));
    auto *const whole = button("actions/fit", tr("Whole page"));
    auto *const smaller = button("actions/zoom-out", tr("Smaller"));
    auto *const larger = button("actions/zoom-in", tr("Larger"));
    connect(m_back, &QToolButton::clicked, this, [this] { goTo(page() - 1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { goTo(page() + 1); });
    connect(whole, &QToolButton::clicked, m_preview, &QPrintPreviewWidget::fitInView);
    connect(smaller, &QToolButton::clicked, this, [this] { m_preview->zoomOut(); });
    connect(larger, &QToolButton::clicked, this, [this] { m_preview->zoomIn(); });
    for (QToolButton *const one : {m_back, m_forward})
        row->addWidget(one);
    setLook(m_place, "dim");
    row->addWidget(m_place);
    row->addStretch();
    for (QToolButton *const one : {smaller, larger, whole})
        row->addWidget(one);
    row->addStretch();
    auto *const print = new QPushButton(tr("&Print…"));
    setLook(print, "primary");
    print->setDefault(true);
    auto *const leave = new QPushButton(tr("Close"));
    leave->setAutoDefault(false);
    row->addWidget(leave);
    row->addWidget(print);
    connect(print, &QPushButton::clicked, this, &HandoutPreview::print);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    const std::pair<QKeySequence, int> keys[] = {{Qt::Key_PageDown, 1}, {Qt::Key_PageUp, -1}};
    for (const auto &[key, by] : keys) {
        auto *const shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { goTo(page() + by); });
    }
    return bar;
}

int HandoutPreview::page() const { return m_preview->currentPage(); }

void HandoutPreview::goTo(int page)
{
    m_preview->setCurrentPage(std::clamp(page, 1, m_pages->count()));
    follow();
}

void HandoutPreview::follow()
{
    m_place->setText(tr("Page %1 of %2").arg(page()).arg(m_pages->count()));
    m_back->setEnabled(page() > 1);
    m_forward->setEnabled(page() < m_pages->count());
}

void HandoutPreview::print()
{
    auto *const dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, m_pages->count());
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this](QPrinter *printer) {
        printPages(*m_pages, *printer);
        accept();
    });
    dialog->QDialog::open();
}

void HandoutPreview::open(Session &session, QWidget *window)
{
    runJob<SharedPages>(
        window, tr("Making the hand-out"),
        [layout = session.layout(), guide = session.layoutGuide(),
         filter = session.filter().filter()](Progress &progress) -> Result<SharedPages> {
            WriteOptions options;
            options.plan.guide = guide.isNull() ? nullptr : &guide;
            options.plan.filter = filter;
            options.progress = &progress;
            const Result<OptionValues> values = OptionValues::parse(PictureFormats::handout().options, {});
            if (!values)
                return std::unexpected(values.error());
            options.values = *values;
            return HandoutPages::of(layout, options);
        },
        [&session, window](const Result<SharedPages> &pages) {
            if (pages) {
                auto *const preview = new HandoutPreview(*pages, window);
                preview->setAttribute(Qt::WA_DeleteOnClose);
                preview->QDialog::open();
            } else if (pages.error().kind != ErrorKind::Cancelled) {
                session.tell(pages.error());
            }
        });
}

void printPages(const HandoutPages &pages, QPrinter &printer)
{
    QPainter painter(&printer);
    const QSizeF paper = printer.paperRect(QPrinter::DevicePixel).size();
    const QSizeF page = pages.pageSize().size(QPageSize::Point);
    const double scale = std::min(paper.width() / page.width(), paper.height() / page.height());
    const int first = std::max(1, printer.fromPage()) - 1;
    const int last = (printer.toPage() > 0 ? std::min(printer.toPage(), pages.count()) : pages.count()) - 1;
    for (int number = first; number <= last; ++number) {
        if (number > first)
            printer.newPage();
        painter.save();
        painter.translate((paper.width() - page.width() * scale) / 2, (paper.height() - page.height() * scale) / 2);
        painter.scale(scale, scale);
        pages.paint(painter, number);
        painter.restore();
    }
}

} // namespace Espalier
