// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/theming/stylesheet.h"

#include "core/theme.h"

#include <QHash>

namespace Espalier {

namespace {

/// Replaces @names by values, longest names first so that @accentHover is not taken for @accent.
QString filled(QString sheet, const Theme &t)
{
    const std::pair<const char *, Rgb> colours[] = {
        {"@accentHover", t.accentHover},
        {"@selection", t.selection},
        {"@warningTint", t.warningTint},
        {"@dangerTint", t.dangerTint},
        {"@onAccent", t.onAccent},
        {"@warning", t.warning},
        {"@window", t.window},
        {"@sunken", t.sunken},
        {"@danger", t.danger},
        {"@accent", t.accent},
        {"@panel", t.panel},
        {"@hover", t.hover},
        {"@faint", t.faint},
        {"@line", t.line},
        {"@text", t.text},
        {"@dim", t.dim},
        {"@good", t.good},
    };
    for (const auto &[name, rgb] : colours)
        sheet.replace(QLatin1String(name), toHex(rgb));
    sheet.replace(QLatin1String("@radius"), QString::number(Metric::controlRadius) + QStringLiteral("px"));
    sheet.replace(QLatin1String("@card"), QString::number(Metric::cardRadius) + QStringLiteral("px"));
    sheet.replace(QLatin1String("@small"), QString::number(Metric::smallRadius) + QStringLiteral("px"));
    return sheet;
}

} // namespace

QString styleSheetOf(const Theme &theme)
{
    static const QString sheet = QStringLiteral(R"(
* { outline: none; }
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px 8px; }

QMenuBar { background: @panel; color: @text; border-bottom: 1px solid @line; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; border-radius: @small; background: transparent; }
QMenuBar::item:selected { background: @sunken; }
QMenu { background: @panel; color: @text; border: 1px solid @line; border-radius: @radius; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: @small; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @faint; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 5px 4px; }

QToolBar { background: @panel; border: none; border-bottom: 1px solid @line; padding: 0; spacing: 0; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @accent; }
QDockWidget { color: @text; font-weight: 600; }

QFrame[look="bar"] { background: @panel; border: none; border-bottom: 1px solid @line; }
QFrame[look="foot"] { background: @panel; border: none; border-top: 1px solid @line; }
QFrame[look="panel"], QWidget[look="panel"] { background: @panel; border: none; }
QWidget[look="overlay"] { background: @panel; border: 1px solid @line; }
QFrame[look="line"] { background: @line; border: none; }
QFrame[look="bubble"] { background: @panel; border: 1px solid @line; border-radius: @card; }
QFrame[look="box"] { background: transparent; border: 1px solid @line; border-radius: @radius; }
QFrame[look="notes"] { background: @panel; border: 1px solid @line; border-radius: @radius; }
QFrame[look="notesFocused"] { background: @panel; border: 2px solid @accent; border-radius: @radius; }
QFrame[look="group"] { background: @sunken; border: none; border-radius: @card; }

QLabel[look="dim"] { color: @dim; }
QLabel[look="danger"] { color: @danger; }
QLabel[look="warning"] { color: @warning; }
QLabel[look="good"] { color: @good; }
QLabel[look="label"] { color: @dim; }
QLabel[look="lineChip"] { background: @sunken; color: @dim; border-radius: @small; padding: 2px 4px; }
QLabel[look="key"] { color: @dim; border: 1px solid @line; border-radius: 4px; padding: 1px 4px; }

QPushButton { background: @panel; color: @text; border: 1px solid @line; border-radius: @radius; padding: 0 14px; min-height: 30px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @sunken; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @faint; }
QPushButton[look="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[look="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[look="primary"]:focus { border: 2px solid @text; }
QPushButton[look="primary"]:disabled { background: @sunken; border-color: @line; color: @faint; }
QPushButton[look="offer"] { background: transparent; border: 1px dashed @accent; color: @accent; min-height: 26px; }
QPushButton[look="offer"]:hover { background: @selection; }
QPushButton[look="small"] { min-height: 22px; padding: 0 10px; font-size: 12px; }
QPushButton[look="flat"] { background: transparent; border-color: transparent; color: @dim; }
QPushButton[look="flat"]:hover { background: @hover; }
QPushButton[look="flat"]:focus { border-color: @accent; }
QPushButton[look="link"] { background: transparent; border: none; color: @accent; padding: 0 2px; min-height: 20px; }
QPushButton[look="linkdanger"] { background: transparent; border: none; color: @danger; font-weight: 600; padding: 0 2px; min-height: 20px; }
QPushButton[look="linkdanger"]:hover, QPushButton[look="linkdanger"]:focus { text-decoration: underline; }
QPushButton[look="headlink"] { background: transparent; border: none; color: @accent; padding: 0 2px; min-height: 14px; }
QPushButton[look="headlink"]:focus, QPushButton[look="headlink"]:hover, QPushButton[look="link"]:hover, QPushButton[look="link"]:focus { text-decoration: underline; }
QPushButton[look="quiet"] { background: transparent; border-color: transparent; color: @dim; }
QPushButton[look="quiet"]:hover { color: @text; background: @hover; }
QPushButton[look="quiet"]:focus { border-color: @accent; }
QPushButton[look="badge"], QPushButton[look="badgeGood"] { border-radius: 13px; border: 1px solid transparent; min-height: 24px; padding: 0 12px; font-weight: 600; }
QPushButton[look="badge"] { background: @warningTint; color: @warning; }
QPushButton[look="badgeGood"] { background: @sunken; color: @good; }
QPushButton[look="badge"]:focus, QPushButton[look="badgeGood"]:focus { border-color: @accent; }
QPushButton::menu-indicator { width: 0; }

QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: @radius; padding: 4px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @sunken; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @faint; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[look="segment"], QToolButton[look="segmentMenu"] { border-radius: 7px; padding: 4px 11px; color: @dim; }
QToolButton[look="segment"]:hover, QToolButton[look="segmentMenu"]:hover { color: @text; background: transparent; }
QToolButton[look="segment"]:checked, QToolButton[look="segmentMenu"]:checked { background: @panel; color: @text; border: 1px solid @line; }
QToolButton[look="segment"]:focus, QToolButton[look="segmentMenu"]:focus { border-color: @accent; }
QToolButton[look="segmentMenu"] { padding-right: 22px; }
QToolButton[look="segmentMenu"]::menu-button { background: transparent; border: none; width: 20px; }
QToolButton[look="segmentMenu"]::menu-arrow { image: url(:/themes/chevron-down.svg); width: 12px; height: 12px; }
QToolButton[look="answer"], QToolButton[look="answerFirst"], QToolButton[look="answerLast"], QToolButton[look="answerOnly"] { background: @panel; color: @text; border: 1px solid @line; border-radius: 0; padding: 0 10px; }
QToolButton[look="answer"], QToolButton[look="answerLast"] { border-left: none; }
QToolButton[look="answerFirst"] { border-top-left-radius: @radius; border-bottom-left-radius: @radius; }
QToolButton[look="answerLast"] { border-top-right-radius: @radius; border-bottom-right-radius: @radius; }
QToolButton[look="answerOnly"] { border-radius: @radius; }
QToolButton[look="answer"]:hover, QToolButton[look="answerFirst"]:hover, QToolButton[look="answerLast"]:hover, QToolButton[look="answerOnly"]:hover { background: @hover; }
QToolButton[look="answer"]:checked, QToolButton[look="answerFirst"]:checked, QToolButton[look="answerLast"]:checked, QToolButton[look="answerOnly"]:checked { background: @selection; color: @accent; font-weight: 600; }
QToolButton[look="tab"] { color: @dim; padding: 0 14px; font-weight: 600; }
QToolButton[look="tab"]:hover { color: @text; background: transparent; }
QToolButton[look="tab"]:checked { background: @panel; color: @text; border-color: @line; }
QToolButton[look="tab"]:focus { border-color: @accent; }
QToolButton[look="choice"] { background: @panel; border-color: @line; padding: 0 12px; }
QToolButton[look="choice"]:hover { background: @hover; }
QToolButton[look="choice"]:focus { border-color: @accent; }
QToolButton[look="chip"] { background: @sunken; color: @dim; border-radius: 11px; padding: 2px 6px; }
QToolButton[look="chip"]:hover { color: @text; background: @selection; }
QToolButton[look="outlined"] { background: transparent; color: @text; border: 1px dashed @faint; border-radius: 12px; padding: 0 8px; min-height: 22px; }
QToolButton[look="outlined"]:hover { background: @hover; }
QToolButton[look="outlined"]:focus { border-color: @accent; }
QToolButton[look="chip"]:focus { border-color: @accent; }
QToolButton[look="link"] { color: @accent; border: none; padding: 0; }
QToolButton[look="link"]:hover, QToolButton[look="link"]:focus { background: transparent; text-decoration: underline; }
QToolButton[look="quiet"] { color: @dim; padding: 2px 6px; }
QToolButton[look="quiet"]:hover { color: @text; }
QToolButton[look="fold"] { font-weight: 600; padding: 2px 0; }
QToolButton[look="fold"]:hover, QToolButton[look="fold"]:checked { background: transparent; }
QToolButton[look="fold"]:focus { border-color: transparent; color: @accent; }

QLineEdit { background: @panel; color: @text; border: 1px solid @line; border-radius: @radius; padding: 0 8px; min-height: 30px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border-color: @accent; }
QLineEdit:disabled { color: @faint; background: @window; }
QLineEdit[look="inplace"] { min-height: 22px; padding: 0 4px; border-radius: @small; border-color: @accent; }
QLineEdit[look="bare"] { background: transparent; border: none; border-radius: 0; padding: 0; }
QLineEdit[bad="true"] { border-color: @danger; }

QPlainTextEdit, QTextEdit, QTextBrowser { background: @panel; color: @text; border: none; selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit[look="field"], QTextEdit[look="field"] { border: 1px solid @line; border-radius: @radius; padding: 4px; }
QPlainTextEdit[look="field"]:focus, QTextEdit[look="field"]:focus { border-color: @accent; }

QAbstractSpinBox { background: @panel; color: @text; border: 1px solid @line; border-radius: @radius; padding: 0 2px 0 8px; min-height: 30px; selection-background-color: @accent; selection-color: @onAccent; }
QAbstractSpinBox:focus { border-color: @accent; }
QAbstractSpinBox:disabled { color: @faint; background: @window; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { background: transparent; border: none; width: 22px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QAbstractSpinBox::up-arrow { image: url(:/themes/chevron-up.svg); width: 11px; height: 11px; }
QAbstractSpinBox::down-arrow { image: url(:/themes/chevron-down.svg); width: 11px; height: 11px; }
QComboBox { background: @panel; color: @text; border: 1px solid @line; border-radius: @radius; padding: 0 10px; min-height: 30px; }
QComboBox:hover { background: @hover; }
QComboBox:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url(:/themes/chevron-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @panel; color: @text; border: 1px solid @line; padding: 4px; selection-background-color: @selection; selection-color: @text; }

QAbstractItemView { background: @panel; color: @text; border: none; }
QListView[look="side"], QTreeView[look="side"], QFrame[look="side"] { background: @window; }
QListView[look="doubts"]::item:selected { background: @warningTint; }
QTableView[look="field"]::item { padding: 0 8px; border: none; }
QTableView[look="field"] { border: 1px solid @line; border-radius: @radius; }
QTreeView::item, QListView::item { min-height: 28px; border: none; }
QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QListView::item:selected { background: @selection; color: @text; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @dim; border: none; border-bottom: 1px solid @line; padding: 6px 8px; font-weight: normal; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @dim; padding: 8px 0; margin: 0 18px 0 0; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; font-weight: 600; }
QTabBar::tab:focus { color: @accent; }
QMainWindow > QTabBar::tab { padding: 7px 2px 7px 0; }
QMainWindow > QTabBar::tab:first { margin-left: 14px; }
QTabBar::close-button { image: url(:/themes/close.svg); width: 14px; height: 14px; border-radius: @small; }
QTabBar::close-button:hover { background: @hover; }
QTabWidget::pane { border: none; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: @sunken; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QStatusBar { background: @panel; color: @dim; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @dim; }

QMessageBox QLabel#qt_msgbox_label { font-weight: 600; font-size: 15px; }
QMessageBox QLabel#qt_msgbox_informativelabel { min-width: 320px; }
QCheckBox, QRadioButton { spacing: 8px; color: @text; }
QCheckBox:disabled, QRadioButton:disabled { color: @faint; }
QGroupBox { border: none; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QSplitter::handle { background: @line; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
)");
    return filled(sheet, theme);
}

} // namespace Espalier
