// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/paper/handout.h"

#include "core/progress.h"
#include "guide/guidelibrary.h"
#include "picture/paper/handoutpages.h"
#include "picturesample.h"
#include "support/drawntree.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Espalier;

class TestHandout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paperIsTheSameBytesAgain();
    void partsCanBeLeftOut();
    void aPageSaysTheSame();
    void namesDoNoHarm();
    void anEmptyProjectHasOne();
    void paperIsWhiteUnderADarkWindow();
    void pagesArePaintedOneByOne();

private:
    static WriteOptions optionsOf(const Guide &guide, Phase phase, const QMap<QString, QString> &words)
    {
        WriteOptions options;
        options.plan.guide = &guide;
        options.plan.filter.upTo = phase;
        options.values = *OptionValues::parse(HandoutExporter().info().options, words);
        return options;
    }
    static QByteArray paper(const Layout &layout, const Guide &guide, Phase phase,
                            const QMap<QString, QString> &words = {})
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const bool ok = HandoutExporter().stream(layout, optionsOf(guide, phase, words), buffer).has_value();
        return ok ? buffer.data() : QByteArray();
    }
    /// What an export to a file of that suffix writes.
    static QString page(const Layout &layout, const Guide &guide, Phase phase, const QMap<QString, QString> &words = {})
    {
        const QTemporaryDir folder;
        const Result<Plan> plan =
            HandoutExporter().plan(layout, optionsOf(guide, phase, words), folder.filePath(QStringLiteral("x.html")));
        return plan && !plan->texts.isEmpty() ? QString::fromUtf8(plan->texts.first()) : QString();
    }
    static int pagesOf(const QByteArray &pdf)
    {
        return QRegularExpression(QStringLiteral("/Count (\\d+)")).match(QString::fromLatin1(pdf)).captured(1).toInt();
    }
    Guide m_guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
};

void TestHandout::paperIsTheSameBytesAgain()
{
    const Layout layout = guideLayout(Phase::Expert);
    const QByteArray pdf = paper(layout, m_guide, Phase::Beginner);
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(paper(layout, m_guide, Phase::Beginner), pdf);
    QVERIFY(pagesOf(pdf) >= 8); // title, map, tree, explanations two a page, words, notes
}

/// The window's colours are no colours of paper.
void TestHandout::paperIsWhiteUnderADarkWindow()
{
    const Layout layout = guideLayout(Phase::Beginner);
    const QByteArray light = paper(layout, m_guide, Phase::Beginner);
    const QPalette before = QGuiApplication::palette();
    QPalette dark = before;
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::white);
    QGuiApplication::setPalette(dark);
    const QByteArray pdf = paper(layout, m_guide, Phase::Beginner);
    QGuiApplication::setPalette(before);
    QCOMPARE(pdf, light);
}

void TestHandout::pagesArePaintedOneByOne()
{
    const Layout layout = guideLayout(Phase::Beginner);
    const WriteOptions options = optionsOf(m_guide, Phase::Beginner, {});
    const Result<std::shared_ptr<const HandoutPages>> pages = HandoutPages::of(layout, options);
    QVERIFY(pages);
    QCOMPARE((*pages)->count(), pagesOf(paper(layout, m_guide, Phase::Beginner)));
    QImage first;
    for (int page = 0; page < (*pages)->count(); ++page) {
        QImage image((*pages)->pageSize().size(QPageSize::Point).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        (*pages)->paint(painter, page);
        painter.end();
        QImage blank = image;
        blank.fill(Qt::white);
        QVERIFY(image != blank);
        QVERIFY(image != first);
        if (page == 0)
            first = image;
    }
}

void TestHandout::partsCanBeLeftOut()
{
    const Layout layout = guideLayout(Phase::Beginner);
    QMap<QString, QString> words;
    int pages = pagesOf(paper(layout, m_guide, Phase::Beginner));
    for (const char *const part : {"map", "tree", "explained", "glossary", "lines"}) {
        words.insert(QString::fromLatin1(part), QStringLiteral("no"));
        const int fewer = pagesOf(paper(layout, m_guide, Phase::Beginner, words));
        QVERIFY2(fewer < pages, part);
        pages = fewer;
    }
    QCOMPARE(pages, 1);
}

void TestHandout::aPageSaysTheSame()
{
    const Layout layout = guideLayout(Phase::Expert);
    const QString html = page(layout, m_guide, Phase::Intermediate);
    QVERIFY(html.startsWith(u"<!DOCTYPE html>"));
    for (const char *const words :
         {"<svg", "The tree", "New in this phase", "Notes", "Second", "api_contracts/", "id=\"tests/unit\""})
        QVERIFY2(html.contains(QString::fromLatin1(words)), words);
    QVERIFY(!html.contains(u"observability/sli_slo")); // Expert
    QVERIFY(!html.contains(u"<script"));
    QVERIFY(
        !page(layout, m_guide, Phase::Intermediate, {{QStringLiteral("map"), QStringLiteral("no")}}).contains(u"<svg"));
}

void TestHandout::namesDoNoHarm()
{
    const QString html = page(hostileLayout(), Guide(), Phase::None);
    QVERIFY(!html.isEmpty());
    QVERIFY(!html.contains(u"<script") && !html.contains(u"<img"));
    QVERIFY(paper(hostileLayout(), Guide(), Phase::None).startsWith("%PDF-"));
}

void TestHandout::anEmptyProjectHasOne()
{
    QVERIFY(paper(Layout(QStringLiteral("empty")), Guide(), Phase::None).startsWith("%PDF-"));
}

ESPALIER_TEST_MAIN(TestHandout)
#include "tst_handout.moc"
