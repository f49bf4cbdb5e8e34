#include "storage/textfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTextFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsSaved();
    void refusesWhatIsNotText();
    void saysWhyItCannotSave();

private:
    QTemporaryDir m_folder;
};

void TestTextFile::comesBackAsSaved()
{
    const QString path = m_folder.filePath(u"note.txt"_s);
    const QString text = u"Grüße\nfrom line two\n"_s;
    QCOMPARE(TextFile::save(path, text), QString());

    const auto loaded = TextFile::load(path);
    QVERIFY2(loaded.ok(), qPrintable(loaded.error));
    QCOMPARE(loaded.text, text);
}

void TestTextFile::refusesWhatIsNotText()
{
    const QString path = m_folder.filePath(u"picture.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\x89PNG\xff");
    file.close();

    const auto loaded = TextFile::load(path);
    QVERIFY(!loaded.ok());
    QVERIFY(loaded.text.isEmpty());
}

void TestTextFile::saysWhyItCannotSave()
{
    QVERIFY(!TextFile::save(m_folder.filePath(u"no/such/folder.txt"_s), u"text"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestTextFile)
#include "tst_textfile.moc"
