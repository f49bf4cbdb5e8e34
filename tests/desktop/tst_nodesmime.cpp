// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/session/nodesmime.h"
#include "desktop/session/session.h"
#include "formats/formatregistry.h"
#include "support/drawntree.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace Espalier;

namespace {

const char *const nodesMimeTree = R"(
src/           # Code & more
  api/         # Answers
    main.py
docs/          # *Words*
  a`b.md
)";

struct NodesMimeFixture {
    NodesMimeFixture()
    {
        registerFormats(formats);
        session.editor().adopt(treeOf(nodesMimeTree));
    }
    std::unique_ptr<QMimeData> mimeOf(const QStringList &paths, LayoutMime::Use use = LayoutMime::Use::Clipboard)
    {
        QList<NodeIndex> nodes;
        for (const QString &path : paths)
            nodes.append(session.layout().find(path));
        return LayoutMime::ofNodes(session, nodes, use);
    }

    FormatRegistry formats;
    Session session{formats};
};

} // namespace

class TestNodesMime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentsGetAListWithNamesAndWords()
    {
        NodesMimeFixture fixture;
        const auto mime = fixture.mimeOf({u("src")});
        QCOMPARE(mime->html(),
                 u("<ul><li><code>src/</code> – Code &amp; more<ul><li><code>api/</code> – Answers<ul>"
                   "<li><code>main.py</code></li></ul></li></ul></li></ul>"));
        QCOMPARE(QString::fromUtf8(mime->data(u("text/markdown"))),
                 u("- `src/` – Code \\& more\n  - `api/` – Answers\n    - `main.py`\n"));
    }

    /// Other programs may put anything there under our names. A target of libFuzzer would have to link the whole window:
    /// its two readers, of project files and of texts, have theirs.
    void damagedBytesAreRefusedInWords()
    {
        NodesMimeFixture fixture;
        const auto whole = fixture.mimeOf({u("src"), u("docs")});
        QRandomGenerator random(2026);
        for (const QString &type : {LayoutMime::nodesType(), LayoutMime::ownType(), LayoutMime::topicsType()}) {
            const QByteArray bytes =
                type == LayoutMime::topicsType() ? QByteArray("mlops\nyour_ml_core\ntests") : whole->data(type);
            const int rounds = type == LayoutMime::topicsType() ? 100 : 2'000; // each may read a guide
            for (int i = 0; i < rounds; ++i) {
                QByteArray damaged = bytes;
                for (int change = random.bounded(1, 4); change > 0 && !damaged.isEmpty(); --change) {
                    const int at = random.bounded(int(damaged.size()));
                    if (random.bounded(3) == 0)
                        damaged.truncate(at);
                    else
                        damaged[at] = char(random.bounded(256));
                }
                QMimeData mime;
                mime.setData(type, damaged);
                for (const NodeIndex node : LayoutMime::ownNodes(fixture.session, mime))
                    QVERIFY(fixture.session.layout().isLinked(node));
                LayoutMime::describe(fixture.session, mime);
                const auto piece = LayoutMime::piece(fixture.session, mime);
                QVERIFY2(!piece || *piece || !piece->error().message.isEmpty(), damaged.toHex());
            }
        }
    }

    void marksOfMarkdownAreWords()
    {
        NodesMimeFixture fixture;
        QCOMPARE(QString::fromUtf8(fixture.mimeOf({u("docs")})->data(u("text/markdown"))),
                 u("- `docs/` – \\*Words\\*\n  - ``a`b.md``\n"));
    }

    void severalBranchesStandSideBySide()
    {
        NodesMimeFixture fixture;
        const auto mime = fixture.mimeOf({u("src/api"), u("docs")});
        QVERIFY(mime->html().startsWith(u("<ul><li><code>api/</code>")));
        QVERIFY(mime->html().contains(u("</li><li><code>docs/</code>")));
        QVERIFY(mime->text().contains(u("docs/")));
    }

    void whatIsDraggedOutBecomesRealFolders()
    {
        NodesMimeFixture fixture;
        const auto mime = fixture.mimeOf({u("src"), u("docs/a`b.md")}, LayoutMime::Use::Drag);
        QVERIFY(mime->hasUrls());
        const QList<QUrl> urls = mime->urls();
        QCOMPARE(urls.size(), 2);
        QCOMPARE(urls[0].fileName(), u("src"));
        QVERIFY(QFileInfo(urls[0].toLocalFile() + u("/api/main.py")).isFile());
        QVERIFY(QFileInfo(urls[1].toLocalFile()).isFile());
        QCOMPARE(mime->urls(), urls); // made once
    }

    void twoOfTheSameNameDoNotMeet()
    {
        NodesMimeFixture fixture;
        fixture.session.editor().adopt(treeOf("a/\n  x/\n    one\nb/\n  x/\n    two\n"));
        const QList<QUrl> urls = fixture.mimeOf({u("a/x"), u("b/x")}, LayoutMime::Use::Drag)->urls();
        QVERIFY(QFileInfo(urls[0].toLocalFile() + u("/one")).isFile());
        QVERIFY(QFileInfo(urls[1].toLocalFile() + u("/two")).isFile());
        QVERIFY(!QFileInfo::exists(urls[1].toLocalFile() + u("/one")));
    }

    void theClipboardHoldsNoFolders()
    {
        NodesMimeFixture fixture;
        QVERIFY(!fixture.mimeOf({u("src")})->hasUrls()); // mail programs would attach them instead of the text
    }

    void whatComesBackIsKnown()
    {
        NodesMimeFixture fixture;
        const auto mime = fixture.mimeOf({u("src")}, LayoutMime::Use::Drag);
        QCOMPARE(LayoutMime::ownNodes(fixture.session, *mime), QList{fixture.session.layout().find(u"src")});
        QCOMPARE(LayoutMime::describe(fixture.session, *mime), u("src"));
    }
};

ESPALIER_TEST_MAIN(TestNodesMime)
#include "tst_nodesmime.moc"
