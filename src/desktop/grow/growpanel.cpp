// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/grow/growpanel.h"

#include "desktop/grow/growmodel.h"
#include "desktop/grow/growtree.h"
#include "desktop/grow/namestaken.h"
#include "desktop/session/session.h"
#include "desktop/theming/appearance.h"
#include "desktop/theming/icons.h"
#include "desktop/theming/looks.h"
#include "guide/richtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Espalier {

namespace {

constexpr int growPanelStep = Metric::step;
constexpr int growPanelBar = 38;
constexpr int growPanelFoot = 54;
constexpr int growPanelTile = 36;
constexpr int heightForBoxes = 520; // with less the numbers stand on the button alone
constexpr int heightForAbout = 600;
constexpr int longestAbout = 170;

QFrame *growPanelLine()
{
    auto *const line = new QFrame;
    setLook(line, "line");
    line->setFixedHeight(1);
    return line;
}

QLabel *growPanelDim(const QFont &font)
{
    auto *const label = new QLabel;
    setLook(label, "dim");
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// The icon of growing on a tint of \a phase.
QPixmap growPanelPicture(Phase phase, qreal scale)
{
    QPixmap picture(QSize(growPanelTile, growPanelTile) * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const PhaseColours &colours = currentTheme().phase(phase);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(colours.tint));
    painter.drawRoundedRect(0, 0, growPanelTile, growPanelTile, Metric::controlRadius, Metric::controlRadius);
    constexpr int side = 5 * growPanelStep;
    painter.drawPixmap(QRect((growPanelTile - side) / 2, (growPanelTile - side) / 2, side, side),
                       tinted(u"actions/grow", colour(colours.text), {side, side}, scale));
    return picture;
}

} // namespace

GrowPanel::GrowPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new GrowModel(session.growing(), this)),
      m_list(new GrowTree(*m_model)), m_taken(new NamesTaken(session))
{
    setLook(this, "panel");
    setAttribute(Qt::WA_StyledBackground);
    setFocusProxy(m_list);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeHead());
    column->addWidget(growPanelLine());
    column->addWidget(m_list, 1);
    column->addWidget(makeAbout());
    column->addWidget(growPanelLine());
    column->addWidget(m_taken);
    column->addWidget(makeUntouched());
    column->addWidget(growPanelLine());
    column->addWidget(makeFoot());
    m_list->setMinimumHeight(2 * growPanelFoot / 3);

    connect(m_list, &GrowTree::addRequested, this, &GrowPanel::add);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &GrowPanel::updateAbout);
    connect(&session.growing(), &GrowPreview::itemsChanged, this, &GrowPanel::refresh);
    connect(&session.growing(), &GrowPreview::marksChanged, this, &GrowPanel::updateNumbers);
    retranslate();
}

// -- parts
// -------------------------------------------------------------------------------------------------------------

QWidget *GrowPanel::makeBar()
{
    auto *const bar = new QWidget;
    bar->setFixedHeight(growPanelBar);
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(4 * growPanelStep, 0, 2 * growPanelStep, 0);
    m_crumb = new QLabel;
    m_crumb->setTextFormat(Qt::RichText);
    m_crumb->setFocusPolicy(Qt::NoFocus);
    connect(m_crumb, &QLabel::linkActivated, this, [this] { m_session.growing().close(); });
    auto *const key = growPanelDim(smallFont());
    key->setText(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_cross = new QToolButton;
    m_cross->setIcon(icon(u"actions/close"));
    m_cross->setIconSize({12, 12});
    m_cross->setFixedSize(22, 22);
    m_cross->setFocusPolicy(Qt::TabFocus);
    connect(m_cross, &QToolButton::clicked, this, [this] { m_session.growing().close(); });
    row->addWidget(m_crumb);
    row->addStretch();
    row->addWidget(key);
    row->addWidget(m_cross);
    return bar;
}

QWidget *GrowPanel::makeHead()
{
    auto *const head = new QWidget;
    auto *const column = new QVBoxLayout(head);
    column->setContentsMargins(4 * growPanelStep, growPanelStep, 4 * growPanelStep, 3 * growPanelStep);
    column->setSpacing(3 * growPanelStep);
    auto *const row = new QHBoxLayout;
    row->setSpacing(3 * growPanelStep);
    m_tile = new QLabel;
    row->addWidget(m_tile, 0, Qt::AlignTop);
    auto *const words = new QVBoxLayout;
    words->setSpacing(2);
    m_title = new QLabel;
    m_title->setFont(titleFont());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_subtitle = growPanelDim(font());
    m_subtitle->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    row->addLayout(words, 1);
    column->addLayout(row);
    m_boxes = new QWidget;
    auto *const boxes = new QHBoxLayout(m_boxes);
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setSpacing(2 * growPanelStep);
    m_folders = addBox(*boxes);
    m_files = addBox(*boxes);
    column->addWidget(m_boxes);
    return head;
}

QLabel *GrowPanel::addBox(QHBoxLayout &row)
{
    auto *const box = new QFrame;
    setLook(box, "box");
    auto *const inside = new QHBoxLayout(box);
    inside->setContentsMargins(2 * growPanelStep + 2, growPanelStep + 2, 2 * growPanelStep, growPanelStep + 2);
    auto *const label = new QLabel;
    inside->addWidget(label);
    row.addWidget(box, 1);
    return label;
}

QWidget *GrowPanel::makeAbout()
{
    m_about = new QWidget;
    auto *const column = new QVBoxLayout(m_about);
    column->setContentsMargins(5 * growPanelStep, 2 * growPanelStep, 4 * growPanelStep, 3 * growPanelStep);
    column->setSpacing(growPanelStep);
    m_aboutText = growPanelDim(smallFont());
    m_aboutText->setWordWrap(true);
    m_read = new QToolButton;
    setLook(m_read, "fold");
    m_read->setFont(smallFont());
    m_read->setCursor(Qt::PointingHandCursor);
    connect(m_read, &QToolButton::clicked, this,
            [this] { Q_EMIT topicRequested(m_list->currentIndex().data(GrowModel::TopicRole).toString()); });
    column->addWidget(m_aboutText);
    column->addWidget(m_read, 0, Qt::AlignLeading);
    return m_about;
}

QWidget *GrowPanel::makeUntouched()
{
    auto *const part = new QWidget;
    auto *const column = new QVBoxLayout(part);
    column->setContentsMargins(5 * growPanelStep, growPanelStep, 3 * growPanelStep, growPanelStep);
    column->setSpacing(0);
    m_untouched = new QToolButton;
    setLook(m_untouched, "fold");
    m_untouched->setIconSize({4 * growPanelStep, 4 * growPanelStep});
    m_untouched->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_untouched->setCheckable(true);
    m_untouchedText = growPanelDim(smallFont());
    m_untouchedText->setWordWrap(true);
    m_untouchedText->setContentsMargins(6 * growPanelStep, 0, growPanelStep, growPanelStep);
    m_untouchedText->hide();
    connect(m_untouched, &QToolButton::toggled, m_untouchedText, &QWidget::setVisible);
    column->addWidget(m_untouched);
    column->addWidget(m_untouchedText);
    return part;
}

QWidget *GrowPanel::makeFoot()
{
    auto *const foot = new QWidget;
    foot->setFixedHeight(growPanelFoot);
    auto *const row = new QHBoxLayout(foot);
    row->setContentsMargins(5 * growPanelStep, 0, 4 * growPanelStep, 0);
    row->setSpacing(2 * growPanelStep);
    m_promise = growPanelDim(smallFont());
    m_promise->setWordWrap(true);
    m_cancel = new QPushButton;
    m_add = new QPushButton;
    setLook(m_add, "primary");
    m_add->setIconSize({4 * growPanelStep, 4 * growPanelStep});
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_session.growing().close(); });
    connect(m_add, &QPushButton::clicked, this, &GrowPanel::add);
    row->addWidget(m_promise, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_add);
    return foot;
}

// -- what they say
// -----------------------------------------------------------------------------------------------------

void GrowPanel::refresh()
{
    const GrowPreview &preview = m_session.growing();
    if (!preview.isOpen())
        return;
    const Guide &guide = preview.targetPhase() == Phase::None ? m_session.guide() : m_session.layoutGuide();
    m_title->setText(preview.title());
    const GuidePhase *const about = guide.phase(preview.targetPhase());
    const Starter *const starter = guide.starter(preview.targetStarter());
    const QString subtitle = about ? about->project
        : starter                  ? plainText(starter->text.section(QStringLiteral("\n\n"), 0, 0))
                                   : QString();
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_tile->setPixmap(growPanelPicture(preview.targetPhase(), devicePixelRatioF()));
    const Layout &layout = m_session.layout();
    const qsizetype files = layout.nodeCount() - layout.folderCount();
    m_untouched->setText(
        tr("Stays untouched: %1, %2, notes", "folders, files")
            .arg(tr("%Ln folder(s)", nullptr, int(layout.folderCount())), tr("%Ln file(s)", nullptr, int(files))));
    updateNumbers();
    updateAbout();
}

void GrowPanel::updateNumbers()
{
    const Growth::Totals totals = m_session.growing().totals();
    const auto plus = [](qsizetype count) { return QStringLiteral("<b>+%1</b>").arg(QLocale().toString(count)); };
    m_folders->setText(tr("%1 folder(s)", "a number in bold", int(totals.folders)).arg(plus(totals.folders)));
    m_files->setText(tr("%1 file(s)", "a number in bold", int(totals.files)).arg(plus(totals.files)));
    m_add->setEnabled(!totals.isNothing());
    m_add->setText(totals.isNothing()        ? tr("Nothing chosen")
                       : totals.folders == 0 ? tr("Add %Ln file(s)", nullptr, int(totals.files))
                                             : tr("Add %Ln folder(s)", nullptr, int(totals.folders)));
    m_add->setIcon(
        QIcon(tinted(u"actions/grow", colour(totals.isNothing() ? currentTheme().faint : currentTheme().onAccent),
                     m_add->iconSize(), devicePixelRatioF())));
}

void GrowPanel::updateAbout()
{
    const QString path = m_list->currentIndex().data(GrowModel::TopicRole).toString();
    const Guide &guide = m_session.growing().targetPhase() == Phase::None ? m_session.guide() : m_session.layoutGuide();
    const Topic *const topic = path.isEmpty() ? nullptr : guide.topic(path);
    QString text = topic ? plainText(topic->body.section(QStringLiteral("\n\n"), 0, 0)).simplified() : QString();
    if (text.size() > longestAbout) {
        const qsizetype end = text.lastIndexOf(u". ", longestAbout);
        text = end > longestAbout / 3 ? text.left(end + 1) : text.left(text.lastIndexOf(u' ', longestAbout)) + u'…';
    }
    m_aboutText->setText(text);
    updateRoom();
}

void GrowPanel::updateRoom()
{
    m_boxes->setVisible(height() >= heightForBoxes);
    m_about->setVisible(height() >= heightForAbout && !m_aboutText->text().isEmpty());
    m_subtitle->setVisible(height() >= heightForBoxes && !m_subtitle->text().isEmpty());
    if (height() < heightForBoxes)
        m_untouched->setChecked(false);
}

void GrowPanel::reveal(int item) { m_list->reveal(item); }

void GrowPanel::add()
{
    if (!m_session.growing().add())
        m_session.tell(tr("Nothing chosen"));
}

// -- events
// ------------------------------------------------------------------------------------------------------------

void GrowPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_session.growing().close();
    else
        QWidget::keyPressEvent(event);
}

void GrowPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateRoom();
}

void GrowPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_list->setFocus(event->reason());
}

void GrowPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GrowPanel::retranslate()
{
    setAccessibleName(tr("Grow"));
    m_list->setAccessibleName(tr("Will be added"));
    m_crumb->setText(
        QStringLiteral("<a href=\"back\" style=\"color:%1;text-decoration:none\">%2</a><span style=\"color:%1\"> › "
                       "</span><b>%3</b>")
            .arg(toHex(currentTheme().dim), tr("Explanation").toHtmlEscaped(), tr("Grow").toHtmlEscaped()));
    m_cross->setAccessibleName(tr("Close"));
    m_cross->setToolTip(tr("Back to the Explanation; nothing is added"));
    m_read->setText(tr("Read on"));
    m_untouched->setIcon(
        QIcon(tinted(u"actions/lock", colour(currentTheme().good), m_untouched->iconSize(), devicePixelRatioF())));
    m_untouchedText->setText(tr("Every name, place, note and content that is there stays as it is, byte for byte. New "
                                "items only come between."));
    m_promise->setText(tr("One step, one Undo"));
    m_cancel->setText(tr("Cancel"));
    refresh();
}

} // namespace Espalier
