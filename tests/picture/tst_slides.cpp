// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "picture/slides/slidesexporter.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QDir>
#include <QTest>

using namespace Espalier;

/// A lesson as a file: PDF and a page for the browser.
class TestSlides : public QObject {
    Q_OBJECT

private:
    const Guide m_guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
    const Layout m_layout = *StarterBuilder::build(m_guide, QStringLiteral("my-ml-project"), {.contents = false});

    WriteOptions options(const QMap<QString, QString> &words = {}) const
    {
        WriteOptions options;
        options.plan.guide = &m_guide;
        options.plan.filter.upTo = Phase::Beginner;
        options.values = *OptionValues::parse(SlidesExporter().info().options, words);
        return options;
    }
    QByteArray bytes(const QString &target, const WriteOptions &options) const
    {
        const QTemporaryDir folder;
        const Result<Plan> plan = SlidesExporter().plan(m_layout, options, folder.filePath(target));
        return plan ? plan->texts.value(0) : QByteArray();
    }

private Q_SLOTS:
    void aPdfHasAStepOnEachPage()
    {
        const QByteArray pdf = bytes(QStringLiteral("lesson.pdf"), options());
        QVERIFY(pdf.startsWith("%PDF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 14); // 12 steps, two of them questions with an answer
        QVERIFY(pdf.contains("/MediaBox [0 0 960"));
        QCOMPARE(bytes(QStringLiteral("lesson.pdf"), options()), pdf); // the same bytes each time
        QBuffer stream;
        stream.open(QIODevice::WriteOnly);
        QVERIFY(SlidesExporter().stream(m_layout, options(), stream).has_value());
        QCOMPARE(stream.data(), pdf);
    }

    void aPageHoldsEverythingItself()
    {
        const QByteArray page = bytes(QStringLiteral("lesson.html"), options());
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        QCOMPARE(page.count("<section "), 14);
        for (const char *const words :
             {"my-ml-project", "deployment", "From the first function.", "Every promise that somebody"})
            QVERIFY2(page.contains(words), words);
        // It asks nothing of anybody, and nothing but its own script and style runs in it.
        QVERIFY(!page.contains("<link") && !page.contains("src="));
        QVERIFY(
            !QRegularExpression(QStringLiteral("(href|url\\()[^>]*http")).match(QString::fromUtf8(page)).hasMatch());
        for (const char *const tag : {"script", "style"}) {
            const QByteArray open = QByteArray("<" + QByteArray(tag) + '>');
            const qsizetype begin = page.indexOf(open) + open.size();
            const QByteArray inner = page.sliced(begin, page.indexOf(QByteArray("</" + QByteArray(tag) + '>')) - begin);
            QVERIFY2(page.contains(QByteArray(
                         "sha256-" + QCryptographicHash::hash(inner, QCryptographicHash::Sha256).toBase64())),
                     tag);
        }
        QVERIFY(!page.contains("<details"));
        QVERIFY(bytes(QStringLiteral("lesson.html"), options({{QStringLiteral("notes"), QStringLiteral("yes")}}))
                    .contains("<details"));
    }

    void namesCannotBecomeMarkup()
    {
        Layout layout(QStringLiteral("<b>&"));
        layout.append(rootNode,
                      {.name = QStringLiteral("<script>alert(1)<"),
                       .kind = NodeKind::Folder,
                       .summary = QStringLiteral("a \"b\" </svg>")});
        WriteOptions plain;
        const Result<Plan> plan = SlidesExporter().plan(layout, plain, QDir::temp().filePath(QStringLiteral("x.html")));
        QVERIFY(plan.has_value());
        const QByteArray page = plan->texts.value(0);
        QVERIFY(!page.contains("alert(1)<\"") && page.count("<script>") == 1);
        QVERIFY(page.contains("&lt;script&gt;alert(1)&lt;"));
    }

    void theStoredLessonIsShown()
    {
        Layout layout = m_layout;
        LayoutInfo info = layout.info();
        info.lesson = "{\"phase\": 1, \"removed\": [\"why\"]}";
        layout.setInfo(info);
        const Result<Plan> plan =
            SlidesExporter().plan(layout, options(), QDir::temp().filePath(QStringLiteral("x.html")));
        QVERIFY(plan.has_value());
        QCOMPARE(plan->texts.value(0).count("<section "), 13);
    }
};

ESPALIER_TEST_MAIN(TestSlides)
#include "tst_slides.moc"
