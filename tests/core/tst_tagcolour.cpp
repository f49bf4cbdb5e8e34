// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tagcolour.h"
#include "support/testprogram.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace Espalier;

namespace {

/// How far apart two colours look: CIE 1976. Two of the phases' own are 30 and more apart.
double difference(Rgb a, Rgb b)
{
    const auto lab = [](Rgb colour) {
        const auto channel = [colour](int shift) {
            const double value = ((colour >> shift) & 0xff) / 255.0;
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        const double red = channel(16);
        const double green = channel(8);
        const double blue = channel(0);
        const auto root = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
        const double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        const double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        const double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
        return std::array{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    };
    const auto [la, aa, ba] = lab(a);
    const auto [lb, ab, bb] = lab(b);
    return std::hypot(la - lb, aa - ab, ba - bb);
}

} // namespace

class TestTagColour : public QObject
{
    Q_OBJECT

    static constexpr double readable = 4.5; // WCAG AA for running text
    static constexpr double apart = 20;

private Q_SLOTS:
    void wordsAreReadable_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::light();
        QTest::newRow("dark") << Theme::dark();
        QTest::newRow("print") << Theme::print();
    }
    void wordsAreReadable()
    {
        QFETCH(Theme, theme);
        for (const TagColours &tag : theme.tags) {
            for (const Rgb behind : {tag.tint, theme.panel, theme.window, theme.selection, theme.hover})
                QVERIFY2(contrast(tag.text, behind) >= readable,
                         qPrintable(toHex(tag.text) + QStringLiteral(" on ") + toHex(behind)));
        }
    }

    void noTagLooksLikeAPhaseOrAnotherTag_data() { wordsAreReadable_data(); }
    void noTagLooksLikeAPhaseOrAnotherTag()
    {
        QFETCH(Theme, theme);
        for (size_t i = 0; i < theme.tags.size(); ++i) {
            const Rgb tag = theme.tags[i].text;
            for (const Phase phase : allPhases)
                QVERIFY2(difference(tag, theme.phase(phase).text) >= apart,
                         qPrintable(toHex(tag) + QStringLiteral(" and ") + toHex(theme.phase(phase).text)));
            for (size_t k = 0; k < i; ++k)
                QVERIFY2(difference(tag, theme.tags[k].text) >= apart,
                         qPrintable(toHex(tag) + QStringLiteral(" and ") + toHex(theme.tags[k].text)));
        }
    }

    void aWordHasItsColourForGood()
    {
        const Theme &light = Theme::light();
        QCOMPARE(&tagColours(light, u"generated"), &light.tags[0]);
        QCOMPARE(&tagColours(light, u"secret"), &light.tags[1]);
        QCOMPARE(&tagColours(light, u"ci"), &light.tags[2]);
        QCOMPARE(&tagColours(light, u"CI"), &light.tags[2]);
        QCOMPARE(&tagColours(light, u"week 3"), &tagColours(light, u"Week 3"));
        // Written down: pictures of a layout must not change with the next version.
        QCOMPARE(&tagColours(light, u"core"), &light.tags[4]);
        QCOMPARE(&tagColours(light, u"week 3"), &light.tags[4]);
        QCOMPARE(&tagColours(Theme::dark(), u"core"), &Theme::dark().tags[4]);
    }

    void freeWordsShareTheColoursButThatOfSecrets()
    {
        std::set<const TagColours *> used;
        for (int week = 1; week <= 40; ++week)
            used.insert(&tagColours(Theme::light(), QStringLiteral("week %1").arg(week)));
        const auto &tags = Theme::light().tags;
        QCOMPARE(used, (std::set<const TagColours *>{&tags[2], &tags[3], &tags[4], &tags[5]}));
    }
};

ESPALIER_TEST_APPLESS_MAIN(TestTagColour)
#include "tst_tagcolour.moc"
