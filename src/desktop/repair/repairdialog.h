// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/repair/drawnreading.h"
#include "desktop/repair/repairwords.h"

#include <QDialog>

#include <array>

class QAction;
class QCheckBox;
class QFrame;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;

namespace Espalier {

class DoubtList;
class ReadingTreeModel;
class RepairText;
class RepairTree;

/// The repair preview: a text with its doubtful lines marked beside the tree that it was read as. Lines are answered
/// for or edited until the tree is what was meant, then accepted. Says what is to be made and where; makes nothing
/// itself.
class RepairDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Target { NewProject, Under, Replace };
    enum class Origin { Clipboard, Drop, File };
    struct Offer {
        Origin origin = Origin::Clipboard;
        QString file; ///< its name, of Origin::File
        Target target = Target::NewProject;
        bool hasLayout = false; ///< else there is only a new project to be made
        QString folder; ///< name of the one to insert under
        QString projectName; ///< of a new project that the text does not name
    };

    /// \a tree: of these bytes, if they were read already.
    RepairDialog(const QByteArray &text, std::shared_ptr<const DrawnTree> tree, const Offer &offer,
                 QWidget *parent = nullptr);
    ~RepairDialog() override;

    DrawnReading &reading() { return *m_reading; }
    Target target() const;
    void setTarget(Target target);
    /// Does the root become a folder, too?
    bool takesRoot() const;
    /// What is to be made, as the children of its root.
    Layout piece() const;

    /// Makes this line the current one of all three.
    void select(qsizetype line);
    qsizetype currentLine() const { return m_line; }

protected:
    void changeEvent(QEvent *event) final;

private:
    enum Verb { Flip, Outward, Inward, Move, Drop, AsComment, AsName, SplitOrJoin, TakeBack, verbCount };

    void build();
    QWidget *makeHead();
    QWidget *makeTextSide();
    QWidget *makeTreeSide();
    QWidget *makeFoot(const Offer &offer);
    void connectParts();
    void makeVerbs();
    void retranslate();
    void follow();
    void updateVerbs();
    void updateFoot();
    void showAnswers(const QPoint &place);
    void goToDoubt(bool isForward);

    // -- answers, in repairdialoganswers.cpp
    std::vector<quint32> chosenLines() const;
    NodeIndex currentNode() const;
    void take(const DrawnReading::Doubt &doubt, const RepairChoice &choice);
    void act(Verb verb);
    void flip();
    void moveOutward();
    void moveInward();
    void splitOrJoin();
    void moveToChosen(const std::vector<quint32> &lines);
    void moveTo(NodeIndex node, NodeIndex folder);
    NodeIndex folderBefore(NodeIndex node) const;

    const Offer m_offer;
    DrawnReading *m_reading;
    ReadingTreeModel *m_model;
    RepairText *m_text;
    RepairTree *m_tree;
    DoubtList *m_list;
    QLabel *m_title;
    QLabel *m_summary;
    QPushButton *m_badge;
    QLabel *m_textTitle;
    QLabel *m_legend;
    QLabel *m_resultTitle;
    QLabel *m_resultCounts;
    QLabel *m_doubtsTitle;
    QLabel *m_disagreement;
    QLabel *m_key;
    QWidget *m_doubts;
    QCheckBox *m_withRoot;
    QPushButton *m_cancel;
    QPushButton *m_insert;
    std::array<QAction *, 3> m_targets{};
    std::array<QAction *, verbCount> m_verbs{};
    qsizetype m_line = 0;
    bool m_selecting = false;
};

} // namespace Espalier
