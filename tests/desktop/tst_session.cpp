// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/documentwatch.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Espalier;

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoLooksAtOneDocument()
    {
        const FormatRegistry formats;
        Session window(formats);
        Session presentation(window.shared());
        window.editor().adopt(treeOf("src/  [1]\ndocs/  [3]\n"));
        const NodeIndex src = window.layout().firstChild(rootNode);
        QVERIFY(presentation.editor().rename(src, QStringLiteral("source")));
        QCOMPARE(window.layout().name(src), QStringLiteral("source"));
        QCOMPARE(&window.editor(), &presentation.editor());

        presentation.filter().setPhase(Phase::Beginner);
        QVERIFY(presentation.filter().isActive() && !window.filter().isActive());
        window.selection().select(window.layout().nextSibling(src));
        presentation.selection().clear();
        QCOMPARE(window.selection().current(), window.layout().nextSibling(src));
    }

    void aDocumentLivesAsLongAsSomebodyLooks()
    {
        const FormatRegistry formats;
        auto window = std::make_unique<Session>(formats);
        window->editor().adopt(treeOf("src/\n"));
        Session presentation(window->shared());
        window.reset();
        QVERIFY(presentation.editor().addNode(rootNode, noNode, {.name = QStringLiteral("docs")}));
        QCOMPARE(presentation.layout().folderCount(), 2);
    }

    void changesAreToldOnce()
    {
        const FormatRegistry formats;
        Session session(formats);
        session.editor().adopt(treeOf("src/\ndocs/\n"));
        const NodeIndex src = session.layout().firstChild(rootNode);
        DocumentWatch all(session.document(), nullptr);
        DocumentWatch names(session.document(), nullptr);
        names.setAspects(NodeAspect::Name);
        DocumentWatch filtered(session.document(), nullptr);
        filtered.alsoWatch(session.filter());
        QSignalSpy allChanged(&all, &DocumentWatch::changed);
        QSignalSpy namesChanged(&names, &DocumentWatch::changed);
        QSignalSpy filterChanged(&filtered, &DocumentWatch::changed);

        QVERIFY(session.editor().setNotes(src, QStringLiteral("why")));
        QVERIFY(session.editor().setPhase({src}, Phase::Expert));
        QCOMPARE(allChanged.size(), 0); // never inside a change
        QTRY_COMPARE(allChanged.size(), 1);
        QCOMPARE(namesChanged.size(), 0);
        QVERIFY(session.editor().rename(src, QStringLiteral("source")));
        QVERIFY(session.editor().moveDown({src}));
        QTRY_COMPARE(allChanged.size(), 2);
        QTRY_COMPARE(namesChanged.size(), 1);
        QTRY_COMPARE(filterChanged.size(), 2);
        session.filter().setText(QStringLiteral("doc"));
        QTRY_COMPARE(filterChanged.size(), 3);
        QCOMPARE(allChanged.size(), 2);
    }
};

ESPALIER_TEST_MAIN(TestSession)
#include "tst_session.moc"
