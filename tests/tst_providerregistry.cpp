// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <providerregistry.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QString testPlugin = QStringLiteral(TEST_PROVIDER_DIR) + u"/liblandfall_test.so"_s;

QStringList ids(const ProviderRegistry &registry)
{
    QStringList result;
    for (const ProviderInfo &info : registry.providers())
        result.append(info.id);
    return result;
}

QString badFolder(const QString &what)
{
    return QStringLiteral(BAD_PLUGIN_DIR) + u'/' + what;
}

} // namespace

class TestProviderRegistry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsByMetadataAndLoadsAtFirstUse();
    void knowsAnAccountsShareOfTheLimit();
    void theFirstOfAnIdWins();
    void refusesByMetadata_data();
    void refusesByMetadata();
    void refusesWhatIsNoPlugin_data();
    void refusesWhatIsNoPlugin();
    void refusesWhatOthersMayWrite_data();
    void refusesWhatOthersMayWrite();
    void refusesARelativeFolder();
    void aFolderThatIsNotThereIsNoProblem();
    void looksNowhereElse();
    void takesFoldersFromTheEnvironment();
    void reportsAMissingInterface();
    void namesTheKnownProviders();
    void saysWhereItLookedWhenThereIsNoPlugin();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProviderRegistry::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestProviderRegistry::findsByMetadataAndLoadsAtFirstUse()
{
    ProviderRegistry registry({QStringLiteral(TEST_PROVIDER_DIR)});
    QCOMPARE(ids(registry), {u"test"_s});
    QCOMPARE(registry.info(u"test"_s)->name, u"Test service"_s);
    QCOMPARE(registry.info(u"test"_s)->file, testPlugin);
    QVERIFY(registry.problems().isEmpty());
    const auto provider = registry.provider(u"test"_s);
    QVERIFY(provider);
    QCOMPARE((*provider)->accountFields().at(0).key, u"script"_s);
    QCOMPARE(*registry.provider(u"test"_s), *provider);
}

void TestProviderRegistry::knowsAnAccountsShareOfTheLimit()
{
    const ProviderRegistry own({QStringLiteral(PROVIDER_DIR)});
    QVERIFY(own.info(u"cloudflare-pages"_s));
    QCOMPARE(own.info(u"cloudflare-pages"_s)->requestsPerMinute, 80);
    const ProviderRegistry others({QStringLiteral(TEST_PROVIDER_DIR)});
    QVERIFY(!others.info(u"test"_s)->requestsPerMinute);
}

void TestProviderRegistry::theFirstOfAnIdWins()
{
    const QString copy = m_folder->filePath(u"liblandfall_test.so"_s);
    QVERIFY(QFile::copy(testPlugin, copy));
    const ProviderRegistry registry({m_folder->path(), QStringLiteral(TEST_PROVIDER_DIR)});
    QCOMPARE(ids(registry), {u"test"_s});
    QCOMPARE(registry.info(u"test"_s)->file, copy);
    QCOMPARE(registry.problems().size(), 1);
    QCOMPARE(registry.problems().at(0).file, testPlugin);
    QVERIFY(registry.problems().at(0).message.contains(copy));
}

void TestProviderRegistry::refusesByMetadata_data()
{
    QTest::addColumn<QString>("says");
    QTest::newRow("iid") << u"Provider/999"_s;
    QTest::newRow("version") << u"interface version 2"_s;
    QTest::newRow("metadata") << u"interface version 0"_s;
    QTest::newRow("huge") << u"64 KiB"_s;
    QTest::newRow("id") << u"a-z"_s;
    QTest::newRow("abi") << u"qcoro-0.1"_s;
}

// The bad plugins end the process when any of their code runs.
void TestProviderRegistry::refusesByMetadata()
{
    QFETCH(QString, says);
    ProviderRegistry registry({badFolder(QString::fromLatin1(QTest::currentDataTag()))});
    QVERIFY(registry.providers().isEmpty());
    QCOMPARE(registry.problems().size(), 1);
    const QString message = registry.problems().at(0).message;
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY(!registry.provider(u"bad"_s));
}

void TestProviderRegistry::refusesWhatIsNoPlugin_data()
{
    QTest::addColumn<QByteArray>("content");
    QFile plugin(testPlugin);
    QVERIFY(plugin.open(QIODevice::ReadOnly));
    const QByteArray whole = plugin.readAll();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("#!/bin/sh\necho no\n");
    QTest::newRow("cut in the head") << whole.left(40);
    QTest::newRow("cut in the middle") << whole.left(whole.size() / 2);
    QTest::newRow("a program") << [] {
        QFile self(QCoreApplication::applicationFilePath());
        return self.open(QIODevice::ReadOnly) ? self.readAll() : QByteArray();
    }();
}

void TestProviderRegistry::refusesWhatIsNoPlugin()
{
    QFETCH(QByteArray, content);
    QFile file(m_folder->filePath(u"liblandfall_test.so"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const ProviderRegistry registry({m_folder->path()});
    QVERIFY(registry.providers().isEmpty());
    QCOMPARE(registry.problems().size(), 1);
    QVERIFY(!registry.problems().at(0).message.isEmpty());
}

void TestProviderRegistry::refusesWhatOthersMayWrite_data()
{
    QTest::addColumn<bool>("folder");
    QTest::addColumn<QFile::Permission>("right");
    QTest::newRow("file, group") << false << QFile::WriteGroup;
    QTest::newRow("file, others") << false << QFile::WriteOther;
    QTest::newRow("folder, group") << true << QFile::WriteGroup;
    QTest::newRow("folder, others") << true << QFile::WriteOther;
}

void TestProviderRegistry::refusesWhatOthersMayWrite()
{
    QFETCH(bool, folder);
    QFETCH(QFile::Permission, right);
    const QString copy = m_folder->filePath(u"liblandfall_test.so"_s);
    QVERIFY(QFile::copy(testPlugin, copy));
    const QString loose = folder ? m_folder->path() : copy;
    QVERIFY(QFile::setPermissions(loose, QFile::permissions(loose) | right));
    const ProviderRegistry registry({m_folder->path()});
    QVERIFY(registry.providers().isEmpty());
    QCOMPARE(registry.problems().size(), 1);
    QCOMPARE(registry.problems().at(0).file, loose);
    QVERIFY(registry.problems().at(0).message.contains(u"chmod go-w"_s));
}

void TestProviderRegistry::refusesARelativeFolder()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(QStringLiteral(TEST_PROVIDER_DIR) + u"/.."_s));
    const ProviderRegistry registry({u"providers"_s});
    QDir::setCurrent(before);
    QVERIFY(registry.providers().isEmpty());
    QCOMPARE(registry.problems().size(), 1);
}

void TestProviderRegistry::aFolderThatIsNotThereIsNoProblem()
{
    const ProviderRegistry registry({m_folder->filePath(u"none"_s)});
    QVERIFY(registry.providers().isEmpty());
    QVERIFY(registry.problems().isEmpty());
}

// Neither the working directory nor Qt's own plugin path nor the profile is a place for plugins.
void TestProviderRegistry::looksNowhereElse()
{
    const QString profile = m_folder->filePath(u"profile"_s);
    for (const QString &place : {u"landfall/providers"_s, u"landfall"_s, u"providers"_s, u"."_s}) {
        QVERIFY(QDir().mkpath(profile + u'/' + place));
        QFile::copy(testPlugin, profile + u'/' + place + u"/liblandfall_test.so"_s);
    }
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(profile));
    for (const char *name : {"QT_PLUGIN_PATH", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"})
        qputenv(name, profile.toLocal8Bit());
    const ProviderRegistry registry(ProviderRegistry::defaultFolders());
    QDir::setCurrent(before);
    QVERIFY(!ids(registry).contains(u"test"_s));
}

void TestProviderRegistry::takesFoldersFromTheEnvironment()
{
    qputenv("LANDFALL_PLUGIN_PATH",
        (m_folder->filePath(u"none"_s) + u':' + QStringLiteral(TEST_PROVIDER_DIR)).toLocal8Bit());
    const QStringList folders = ProviderRegistry::defaultFolders();
    qunsetenv("LANDFALL_PLUGIN_PATH");
    QCOMPARE(folders.size(), 3);
    QVERIFY(QDir::isAbsolutePath(folders.at(0)));
    QCOMPARE(ids(ProviderRegistry(folders)).count(u"test"_s), 1);
}

void TestProviderRegistry::reportsAMissingInterface()
{
    ProviderRegistry registry({badFolder(u"interface"_s)});
    QCOMPARE(ids(registry), {u"bad"_s});
    const auto provider = registry.provider(u"bad"_s);
    QVERIFY(!provider);
    QCOMPARE(provider.error().kind, Error::BadInput);
    QCOMPARE(registry.problems().size(), 1);
    QVERIFY(!registry.provider(u"bad"_s));
    QCOMPARE(registry.problems().size(), 1);
}

void TestProviderRegistry::namesTheKnownProviders()
{
    ProviderRegistry registry({QStringLiteral(TEST_PROVIDER_DIR)});
    const auto provider = registry.provider(u"tset"_s);
    QVERIFY(!provider);
    QCOMPARE(provider.error().kind, Error::BadInput);
    QVERIFY(provider.error().message.contains(u"test"_s));
}

void TestProviderRegistry::saysWhereItLookedWhenThereIsNoPlugin()
{
    ProviderRegistry registry({m_folder->path()});
    const auto provider = registry.provider(u"test"_s);
    QVERIFY(!provider);
    QCOMPARE(provider.error().kind, Error::BadInput);
    QVERIFY(provider.error().message.contains(m_folder->path()));
    QVERIFY(provider.error().message.contains(u"LANDFALL_PLUGIN_PATH"_s));
    QVERIFY(!provider.error().message.contains(u"Loaded"_s));
}

QTEST_GUILESS_MAIN(TestProviderRegistry)
#include "tst_providerregistry.moc"
