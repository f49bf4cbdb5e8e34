// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/start/recoveryrow.h"

#include "desktop/start/recoveryview.h"
#include "desktop/start/thumbnail.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/looks.h"
#include "desktop/theming/messagebox.h"
#include "picture/tintedicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace Espalier {

namespace {

constexpr QSize recoveryPicture(84, 48);
constexpr int recoveryMark = 5; // the coloured bar before it
constexpr int recoveryIcon = 16;

} // namespace

class RecoveryRow::Picture final : public QWidget {
public:
    Picture() { setFixedSize(recoveryPicture); }

    void set(const Layout &layout) { m_thumbnail.setLayout(layout); }

protected:
    void paintEvent(QPaintEvent *) final
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shape;
        shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::smallRadius, Metric::smallRadius);
        painter.save();
        painter.setClipPath(shape);
        m_thumbnail.paint(painter, rect(), currentTheme().window, 4);
        painter.restore();
        painter.setPen(colour(currentTheme().line));
        painter.drawPath(shape);
    }

private:
    Thumbnail m_thumbnail{*this};
};

/// What a look at the work tells.
struct RecoveryRow::Glance {
    Layout layout;
    qsizetype folders = 0;
    bool isWhole = true;
};

RecoveryRow::RecoveryRow(const Recovery &recovery, const FormatRegistry &formats, const RecoveredWork &work,
                         QWidget *parent)
    : QFrame(parent), m_recovery(recovery), m_formats(formats), m_work(work), m_words(work), m_id(work.id),
      m_picture(new Picture), m_title(new QLabel), m_line(new QLabel), m_discard(new QPushButton(tr("Discard"))),
      m_view(new QPushButton(tr("View"))), m_recover(new QPushButton(tr("Recover"))),
      m_undo(new QPushButton(tr("Undo")))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(recoveryMark + 2 * Metric::step, 2 * Metric::step, 4 * Metric::step, 2 * Metric::step);
    row->setSpacing(3 * Metric::step);
    row->addWidget(m_picture);
    auto *const words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    auto *const head = new QHBoxLayout;
    head->setSpacing(2 * Metric::step);
    auto *const sign = new QLabel;
    sign->setPixmap(
        tinted(u"actions/history", colour(currentTheme().warning), {recoveryIcon, recoveryIcon}, devicePixelRatioF()));
    head->addWidget(sign);
    head->addWidget(m_title, 1);
    words->addLayout(head);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    setLook(m_line, "dim");
    words->addWidget(m_line);
    words->addStretch();
    row->addLayout(words, 1);
    for (QPushButton *const button : {m_discard, m_view, m_recover, m_undo}) {
        button->setAutoDefault(false); // a blind Enter decides nothing
        row->addWidget(button);
    }
    setLook(m_discard, "quiet");
    connect(m_recover, &QPushButton::clicked, this, [this] { Q_EMIT recoverRequested(m_id); });
    connect(m_view, &QPushButton::clicked, this, &RecoveryRow::view);
    connect(m_discard, &QPushButton::clicked, this, &RecoveryRow::discard);
    connect(m_undo, &QPushButton::clicked, this, &RecoveryRow::undoDiscard);
    tell();
    if (!work.isSuspicious())
        glance();
}

QString RecoveryRow::title() const { return m_title->text(); }

QString RecoveryRow::text() const { return m_line->text(); }

QWidget *RecoveryRow::firstButton() const { return isDiscarded() ? m_undo : m_view; }

void RecoveryRow::glance()
{
    m_glancing.start(
        [recovery = m_recovery, &formats = m_formats,
         id = m_id](Progress &progress) -> Result<std::shared_ptr<Glance>> {
            const Result<Recovery::Looked> looked = recovery.look(id, formats, &progress);
            if (!looked)
                return std::unexpected(looked.error());
            return std::make_shared<Glance>(looked->layout, looked->layout.folderCount(), looked->isWhole);
        },
        [this](Result<std::shared_ptr<Glance>> glance) {
            if (glance)
                m_picture->set((*glance)->layout);
            if (!glance && glance.error().kind != ErrorKind::Cancelled && glance.error().kind != ErrorKind::Io)
                m_words.setDamaged(0);
            else if (glance && !(*glance)->isWhole)
                m_words.setDamaged((*glance)->folders);
            if (!isDiscarded())
                tell();
        });
}

void RecoveryRow::tell()
{
    m_title->setText(isDiscarded() ? tr("Discarded: %1").arg(m_words.name()) : m_words.title());
    m_line->setText(isDiscarded() ? tr("It is kept for %Ln day(s).", nullptr, Recovery::daysKept) : m_words.text());
    m_picture->setVisible(!isDiscarded());
    m_undo->setVisible(isDiscarded());
    for (QPushButton *const button : {m_discard, m_view, m_recover})
        button->setVisible(!isDiscarded());
    // What one would rather do first.
    setLook(m_view, m_words.isDoubtful() ? "primary" : "");
    setLook(m_recover, m_words.isDoubtful() ? "" : "primary");
    m_recover->setAccessibleName(tr("Recover %1").arg(m_words.name()));
    m_view->setAccessibleName(tr("View %1").arg(m_words.name()));
    m_discard->setAccessibleName(tr("Discard %1").arg(m_words.name()));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_line->text());
}

void RecoveryRow::view()
{
    runJob<RecoveryView::Sides>(
        this, tr("Reading"),
        [recovery = m_recovery, &formats = m_formats, work = m_work](Progress &progress) {
            return RecoveryView::read(recovery, formats, work, &progress);
        },
        [this](Result<RecoveryView::Sides> sides) {
            if (!sides) {
                if (sides.error().kind == ErrorKind::Cancelled)
                    return;
                auto *const box = new MessageBox(MessageBox::Warning, tr("It cannot be viewed"), sides.error().message, window());
                box->addOk();
                return box->open();
            }
            auto *const view = new RecoveryView(m_work, std::move(*sides), window());
            view->setAttribute(Qt::WA_DeleteOnClose);
            connect(view, &RecoveryView::recoverRequested, this, [this] { Q_EMIT recoverRequested(m_id); });
            view->open();
        });
}

void RecoveryRow::discard()
{
    m_glancing.cancel();
    const Result<QString> discarded = m_recovery.discard(m_id);
    if (!discarded)
        return Q_EMIT changed();
    m_discarded = *discarded;
    tell();
    m_undo->setFocus();
}

void RecoveryRow::undoDiscard()
{
    const bool isBack = m_recovery.restore(m_discarded).has_value();
    m_discarded.clear();
    if (!isBack)
        return Q_EMIT changed(); // what is there tells it best
    tell();
    m_view->setFocus();
}

void RecoveryRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Metric::cardRadius, Metric::cardRadius);
    painter.fillPath(shape, colour(theme.panel));
    painter.setClipPath(shape);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(mirrored ? width() - recoveryMark : 0, 0, recoveryMark, height(), colour(theme.warning));
    painter.setClipping(false);
    painter.setPen(colour(theme.warning));
    painter.drawPath(shape);
}

} // namespace Espalier
