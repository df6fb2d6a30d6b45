// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <accountstore.h>
#include <savefile.h>

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

const QByteArray twoAccounts = R"({"version": 1, "accounts": [
    {"name": "work", "provider": "cloudflare-pages", "fields": {"projects": "shop"}},
    {"name": "Home", "provider": "cloudflare-pages", "fields": {}}]})";

QStringList names(const AccountStore &store)
{
    QStringList names;
    for (const Account &account : store.accounts())
        names.append(account.name);
    return names;
}

Account pages(const QString &name)
{
    return Account(name, u"cloudflare-pages"_s, {{u"accounts"_s, u"abc"_s}});
}

} // namespace

class TestAccountStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void startsEmpty();
    void keepsAccountsInOrder();
    void movesAnAccount_data();
    void movesAnAccount();
    void renamesAnAccountInItsPlace();
    void keepsWhatASecretWasEnteredFor();
    void keepsWhereASecretIs();
    void makesItsFolderPrivate();
    void aNameIsUniqueWithoutRegardToCase();
    void refusesABadName();
    void changingAnUnknownAccountIsRefused();
    void seesWhatTheOtherProgramChanged();
    void seesAFileThatAppears();
    void keepsWhatTheOtherProgramAddedMeanwhile();
    void saysWhenTheOtherProgramHoldsTheFile();
    void signalsOnlyADifference();
    void setsABrokenFileAside_data();
    void setsABrokenFileAside();
    void usesTheBackupOfABrokenFile();
    void survivesAFileThatIsCut();
    void aBrokenFileIsToldOfUntilTheNextChange();
    void doesNotTouchANewerVersion();
    void doesNotReplaceWhatIsNoPlainFile_data();
    void doesNotReplaceWhatIsNoPlainFile();

private:
    void write(const QByteArray &content) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] QByteArray content() const
    {
        return loadFile(m_file).hasValue() ? *loadFile(m_file) : QByteArray();
    }
    [[nodiscard]] QStringList setAside() const
    {
        return QDir(m_folder->filePath(u"landfall"_s)).entryList({u"accounts.json.corrupt-*"_s});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestAccountStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"landfall"_s));
    m_file = m_folder->filePath(u"landfall/accounts.json"_s);
}

void TestAccountStore::startsEmpty()
{
    const AccountStore store(m_file);
    QVERIFY(store.accounts().isEmpty());
    QCOMPARE(store.problem(), QString());
    QVERIFY(!QFile::exists(m_file));
}

void TestAccountStore::keepsAccountsInOrder()
{
    {
        AccountStore store(m_file);
        for (const QString &name : {u"zebra"_s, u"ant"_s, u"Mole"_s})
            QVERIFY(store.add(pages(name)));
        QVERIFY(
            store.update(Account(u"ant"_s, u"cloudflare-pages"_s, {{u"projects"_s, u"a,b"_s}})));
    }
    AccountStore store(m_file);
    QCOMPARE(names(store), (QStringList {u"zebra"_s, u"ant"_s, u"Mole"_s}));
    QCOMPARE(store.account(u"ANT"_s)->list(u"projects"_s), (QStringList {u"a"_s, u"b"_s}));
    QCOMPARE(*store.account(u"zebra"_s), pages(u"zebra"_s));
    QVERIFY(store.remove(u"ZEBRA"_s));
    QCOMPARE(names(store), (QStringList {u"ant"_s, u"Mole"_s}));
    QCOMPARE(names(AccountStore(m_file)), (QStringList {u"ant"_s, u"Mole"_s}));
}

void TestAccountStore::movesAnAccount_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("expected");
    QTest::newRow("down") << u"a"_s << 1 << u"bac"_s;
    QTest::newRow("up") << u"C"_s << -1 << u"acb"_s;
    QTest::newRow("two up") << u"c"_s << -2 << u"cab"_s;
    QTest::newRow("beyond the end") << u"b"_s << 7 << u"acb"_s;
    QTest::newRow("beyond the top") << u"a"_s << -1 << u"abc"_s;
    QTest::newRow("no such account") << u"d"_s << 1 << u""_s;
}

void TestAccountStore::movesAnAccount()
{
    QFETCH(QString, name);
    QFETCH(int, places);
    QFETCH(QString, expected);
    AccountStore store(m_file);
    for (const QString &account : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(store.add(pages(account)));
    QCOMPARE(bool(store.move(name, places)), !expected.isEmpty());
    const QString order = expected.isEmpty() ? u"abc"_s : expected;
    QCOMPARE(names(store).join(QString()), order);
    QCOMPARE(names(AccountStore(m_file)).join(QString()), order);
}

void TestAccountStore::renamesAnAccountInItsPlace()
{
    AccountStore store(m_file);
    for (const QString &account : {u"a"_s, u"b"_s})
        QVERIFY(store.add(pages(account)));
    QVERIFY(store.rename(u"A"_s, u"z"_s));
    QVERIFY(store.rename(u"b"_s, u"B"_s));
    for (const QString &name : {u""_s, u"x/y"_s, u"b"_s})
        QVERIFY(!store.rename(u"z"_s, name));
    QVERIFY(!store.rename(u"a"_s, u"c"_s));
    QCOMPARE(names(AccountStore(m_file)), (QStringList {u"z"_s, u"B"_s}));
}

void TestAccountStore::keepsWhatASecretWasEnteredFor()
{
    Account account = pages(u"work"_s);
    account.secretOrigins = {u"https://api.example.com"_s, u"https://login.example.com:8443"_s};
    QVERIFY(AccountStore(m_file).add(account));
    QVERIFY(AccountStore(m_file).add(pages(u"other"_s)));
    QCOMPARE(AccountStore(m_file).accounts(), (QList<Account> {account, pages(u"other"_s)}));
}

void TestAccountStore::keepsWhereASecretIs()
{
    Account account(u"work"_s, u"p"_s);
    account.secretBackend = u"GNOME Keyring"_s;
    QVERIFY(AccountStore(m_file).add(account));
    QVERIFY(AccountStore(m_file).add(Account(u"home"_s, u"p"_s)));
    const AccountStore store(m_file);
    QCOMPARE(store.account(u"work"_s)->secretBackend, account.secretBackend);
    QCOMPARE(store.account(u"home"_s)->secretBackend, QString());
}

void TestAccountStore::makesItsFolderPrivate()
{
    AccountStore store(m_folder->filePath(u"new/landfall/accounts.json"_s));
    QVERIFY(store.add(pages(u"work"_s)));
    for (const QString &name : {u"new/landfall"_s, u"new/landfall/accounts.json"_s}) {
        const auto rights = QFile::permissions(m_folder->filePath(name));
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
    }
}

void TestAccountStore::aNameIsUniqueWithoutRegardToCase()
{
    AccountStore store(m_file);
    QVERIFY(store.add(pages(u"Äpfel"_s)));
    const auto added = store.add(pages(u"äPFEL"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::BadInput);
    QVERIFY(store.account(u"ÄPFEL"_s));
    QVERIFY(!store.account(u"Apfel"_s));
    QCOMPARE(store.accounts().size(), 1);
}

void TestAccountStore::refusesABadName()
{
    AccountStore store(m_file);
    const auto added = store.add(pages(u"a/b"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::BadInput);
    QVERIFY(!QFile::exists(m_file));
}

void TestAccountStore::changingAnUnknownAccountIsRefused()
{
    AccountStore store(m_file);
    for (const auto &changed : {store.update(pages(u"work"_s)), store.remove(u"work"_s)}) {
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Error::BadInput);
        QVERIFY(changed.error().message.contains(u"work"_s));
    }
}

void TestAccountStore::seesWhatTheOtherProgramChanged()
{
    AccountStore here(m_file);
    AccountStore there(m_file);
    QSignalSpy changed(&here, &AccountStore::changed);
    // Each save replaces the file, so that a watch on the file alone would be lost after the first.
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
        QVERIFY(there.add(pages(name)));
        QTRY_COMPARE(names(here), names(there));
    }
    QCOMPARE(changed.size(), 3);
    QVERIFY(there.remove(u"two"_s));
    QTRY_COMPARE(names(here), names(there));
}

void TestAccountStore::seesAFileThatAppears()
{
    QVERIFY(QDir(m_folder->path()).rmdir(u"landfall"_s));
    AccountStore store(m_file);
    write(twoAccounts);
    QTRY_COMPARE(names(store), (QStringList {u"work"_s, u"Home"_s}));
}

void TestAccountStore::keepsWhatTheOtherProgramAddedMeanwhile()
{
    AccountStore here(m_file);
    AccountStore there(m_file);
    QVERIFY(there.add(pages(u"theirs"_s)));
    QVERIFY(here.accounts().isEmpty());
    QVERIFY(here.add(pages(u"ours"_s)));
    QCOMPARE(names(here), (QStringList {u"theirs"_s, u"ours"_s}));
    QVERIFY(!there.add(pages(u"ours"_s)));
    QCOMPARE(names(there), (QStringList {u"theirs"_s, u"ours"_s}));
}

void TestAccountStore::saysWhenTheOtherProgramHoldsTheFile()
{
    AccountStore store(m_file);
    QLockFile lock(m_file + ".lock"_L1);
    QVERIFY(lock.tryLock(0));
    const auto added = store.add(pages(u"work"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Storage);
    lock.unlock();
    QVERIFY(store.add(pages(u"work"_s)));
}

void TestAccountStore::signalsOnlyADifference()
{
    write(twoAccounts);
    AccountStore store(m_file);
    AccountStore witness(m_file);
    QSignalSpy changed(&store, &AccountStore::changed);
    QSignalSpy witnessed(&witness, &AccountStore::changed);
    QVERIFY(saveFile(m_file, twoAccounts + '\n'));
    QVERIFY(!changed.wait(300));
    QVERIFY(store.add(pages(u"third"_s)));
    QVERIFY(witnessed.wait());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(witnessed.size(), 1);
}

void TestAccountStore::setsABrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NULs") << QByteArray(4096, '\0');
    QTest::newRow("no JSON") << QByteArray("[General]\nname=work\n");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray(R"({"accounts": []})");
    QTest::newRow("version as text") << QByteArray(R"({"version": "1", "accounts": []})");
    QTest::newRow("no accounts") << QByteArray(R"({"version": 1})");
    QTest::newRow("no name") << QByteArray(
        R"({"version": 1, "accounts": [{"provider": "cloudflare-pages"}]})");
    QTest::newRow("no provider") << QByteArray(R"({"version": 1, "accounts": [{"name": "work"}]})");
    QTest::newRow("bad name") << QByteArray(
        R"({"version": 1, "accounts": [{"name": "a/b", "provider": "p"}]})");
    QTest::newRow("a name twice") << QByteArray(R"({"version": 1, "accounts": [
        {"name": "work", "provider": "p"}, {"name": "WORK", "provider": "p"}]})");
    QTest::newRow("fields are a list") << QByteArray(
        R"({"version": 1, "accounts": [{"name": "w", "provider": "p", "fields": []}]})");
    QTest::newRow("a field is an object") << QByteArray(
        R"({"version": 1, "accounts": [{"name": "w", "provider": "p", "fields": {"a": {}}}]})");
    QTest::newRow("a secret's origins are no list") << QByteArray(
        R"({"version": 1, "accounts": [{"name": "w", "provider": "p", "secret_origins": "x"}]})");
    QTest::newRow("a secret's origin is a number") << QByteArray(
        R"({"version": 1, "accounts": [{"name": "w", "provider": "p", "secret_origins": [1]}]})");
    QTest::newRow("a secret's keychain is a number") << QByteArray(
        R"({"version": 1, "accounts": [{"name": "w", "provider": "p", "secret_backend": 1}]})");
    QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, ' ');
}

void TestAccountStore::setsABrokenFileAside()
{
    QFETCH(QByteArray, bytes);
    write(bytes);
    AccountStore store(m_file);
    QVERIFY(store.accounts().isEmpty());
    QVERIFY2(store.problem().contains(m_file), qPrintable(store.problem()));
    QCOMPARE(setAside().size(), 1);
    QVERIFY(store.problem().contains(setAside().constFirst()));
    const auto kept =
        loadFile(m_folder->filePath("landfall/"_L1 + setAside().constFirst()), 10'000'000);
    QVERIFY(kept);
    QCOMPARE(*kept, bytes);
    QVERIFY(store.add(pages(u"work"_s)));
    QCOMPARE(names(AccountStore(m_file)), QStringList {u"work"_s});
}

void TestAccountStore::usesTheBackupOfABrokenFile()
{
    {
        AccountStore store(m_file);
        QVERIFY(store.add(pages(u"work"_s)));
        QVERIFY(store.add(pages(u"home"_s)));
    }
    write("{\"version\": 1, \"acc");
    const AccountStore store(m_file);
    QCOMPARE(names(store), QStringList {u"work"_s});
    QVERIFY(store.problem().contains(setAside().constFirst()));
    const AccountStore next(m_file);
    QCOMPARE(names(next), QStringList {u"work"_s});
    QCOMPARE(next.problem(), QString());
}

void TestAccountStore::survivesAFileThatIsCut()
{
    for (qsizetype length = 1; length < twoAccounts.size(); length += 7) {
        write(twoAccounts.first(length));
        const AccountStore store(m_file);
        QVERIFY(store.accounts().isEmpty());
        QVERIFY(!store.problem().isEmpty());
    }
}

void TestAccountStore::aBrokenFileIsToldOfUntilTheNextChange()
{
    AccountStore store(m_file);
    QVERIFY(store.add(pages(u"work"_s)));
    QSignalSpy changed(&store, &AccountStore::changed);
    write("broken");
    QVERIFY(changed.wait());
    QVERIFY(!store.problem().isEmpty());
    // The repair itself is a change of the folder and must not take the sentence away.
    QVERIFY(!changed.wait(300));
    QVERIFY(!store.problem().isEmpty());
    QVERIFY(store.add(pages(u"home"_s)));
    QCOMPARE(store.problem(), QString());
}

void TestAccountStore::doesNotTouchANewerVersion()
{
    const QByteArray newer =
        QByteArray(twoAccounts).replace("\"version\": 1", "\"version\": 2, \"more\": {}");
    write(newer);
    AccountStore store(m_file);
    QCOMPARE(names(store), (QStringList {u"work"_s, u"Home"_s}));
    QVERIFY(store.problem().contains(m_file));
    for (const auto &changed :
        {store.add(pages(u"third"_s)), store.update(pages(u"work"_s)), store.remove(u"work"_s)}) {
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Error::Storage);
    }
    QCOMPARE(content(), newer);
    QCOMPARE(names(store), (QStringList {u"work"_s, u"Home"_s}));
}

void TestAccountStore::doesNotReplaceWhatIsNoPlainFile_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"link", "folder", "pipe"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestAccountStore::doesNotReplaceWhatIsNoPlainFile()
{
    QFETCH(QString, kind);
    const QString target = m_folder->filePath(u"target.json"_s);
    QVERIFY(saveFile(target, twoAccounts));
    if (kind == "folder"_L1)
        QVERIFY(QDir().mkdir(m_file));
    else if (kind == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(m_file).constData(), 0600), 0);
    else
        QVERIFY(QFile::link(target, m_file));

    AccountStore store(m_file);
    QVERIFY2(store.problem().contains(m_file), qPrintable(store.problem()));
    const auto added = store.add(pages(u"work"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Storage);
    QVERIFY(added.error().message.contains(m_file));
    QVERIFY(setAside().isEmpty());
    QCOMPARE(*loadFile(target), twoAccounts);
}

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
