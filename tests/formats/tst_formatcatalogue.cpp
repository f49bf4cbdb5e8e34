// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archiveformats.h"
#include "formats/formatregistry.h"
#include "support/testprogram.h"
#include "support/utf8text.h"

#include <QSet>

using namespace Espalier;

class TestFormatCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        registerFormats(m_registry);
        registerArchiveFormats(m_registry);
    }
    /// Also what this program cannot do: the order of the command line’s contract.
    void allFormatsAreKnownInTheOrderOfTheContract()
    {
        QCOMPARE(
            m_registry.catalogue().writtenIds().join(u' '),
            u("espalier directory zip tar tar.gz tar.bz2 tar.xz tar.zst 7z text ascii markdown tree-json paths "
              "csv opml html svg png pdf slides bash sh powershell cmd python cookiecutter copier info ls-lint mermaid "
              "plantuml dot freeplane readme exercise handout quiz-sheet gift moodle-xml anki"));
        QVERIFY(!m_registry.exporter(u"svg"));
    }
    void picturesAreKnownWithoutTheirRoom()
    {
        const FormatCatalogue &formats = m_registry.catalogue();
        QCOMPARE(formats.writtenTo(u("a/x.svg")), u("svg"));
        QVERIFY(formats.needsOf({}, u("a/x.SVG")) == FormatNeeds::Pictures);
        QVERIFY(formats.needsOf(u("pdf"), u("x.zip")) == FormatNeeds::Pictures);
        QVERIFY(formats.needsOf(u("zip"), u("x.svg")) == FormatNeeds::Nothing);
        QVERIFY(formats.needsOf({}, u(".svg")) == FormatNeeds::Nothing); // a hidden folder
        QVERIFY(formats.needsOf(u("nonsense"), {}) == FormatNeeds::Nothing);
    }
    void aSuffixBelongsToTheFirst()
    {
        QCOMPARE(m_registry.catalogue().writtenTo(u("x.txt")), u("text"));
        QCOMPARE(m_registry.catalogue().find(u"ascii")->suffixes, QStringList{u("txt")});
    }
    void aFormatKeepsItsPlace()
    {
        FormatCatalogue formats;
        const auto named = [](const char *name) { return [name] { return FormatInfo{.name = u(name)}; }; };
        formats.add(u("a"), named("reader"), false);
        formats.add(u("b"), named("declared"), true);
        formats.add(u("a"), named("writer"), true);
        formats.add(u("b"), named("reader"), false);
        QCOMPARE(formats.writtenIds(), (QStringList{u("a"), u("b")}));
        QCOMPARE(formats.find(u"a")->name, u("writer"));
        QCOMPARE(formats.find(u"b")->name, u("declared"));
    }
    /// What is made from a declaration (help, form, command, list) can only be as good as it is.
    void declarationsAreSound()
    {
        for (const FormatInfo &format : m_registry.formats()) {
            QSet<QString> ids;
            for (const OptionSpec &spec : format.options) {
                const QByteArray where = (format.id + u' ' + spec.id).toUtf8();
                QVERIFY2(!spec.id.isEmpty() && !ids.contains(spec.id), where.constData());
                ids.insert(spec.id);
                QVERIFY2(!spec.flag.isEmpty() && !spec.flag.startsWith(u'-'), where.constData());
                QVERIFY2(spec.hint.endsWith(u'.'), where.constData());
                QVERIFY2((spec.type == OptionType::Choice) <= !spec.choices.isEmpty(), where.constData());
                QVERIFY2(spec.minimum < spec.maximum, where.constData());
                for (const QString &flag :
                     {u("output"), u("format"), u("level"), u("phase"), u("guide"), u("starter"), u("type"),
                      u("career"), u("set"), u("dry-run"), u("on-conflict"), u("gitkeep"), u("no-readme"),
                      u("platform"), u("json"), u("quiet"), u("help"), u("project-name")})
                    QVERIFY2(spec.flag != flag, where.constData());
            }
            QVERIFY2(OptionValues::parse(format.options, {}).has_value(),
                     qPrintable(format.id)); // the defaults are possible
            for (const OptionSpec &spec : format.options) {
                for (const OptionChoice &choice : spec.choices)
                    QVERIFY2(OptionValues::parse(format.options, {{spec.id, choice.id}}).has_value(),
                             qPrintable(choice.id));
                QVERIFY2(spec.when.id.isEmpty() || ids.contains(spec.when.id), qPrintable(spec.id));
            }
        }
    }

private:
    FormatRegistry m_registry;
};

ESPALIER_TEST_APPLESS_MAIN(TestFormatCatalogue)
#include "tst_formatcatalogue.moc"
