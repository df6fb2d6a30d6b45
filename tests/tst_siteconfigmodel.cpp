// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <siteconfig/siteconfigmember.h>
#include <slotcopy/siteconfigeditor.h>
#include <slotcopy/siteconfigfilter.h>
#include <slotcopy/siteconfigmodel.h>
#include <slotcopy/siteconfigtree.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Landfall;
using Model = SiteConfigModel;

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// An editor in a window, with keys.
class Desk {
public:
    Desk()
        : m_tester(&editor.model(), QAbstractItemModelTester::FailureReportingMode::QtTest),
          m_filterTester(tree().model(), QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        editor.resize(900, 700);
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
    }

    [[nodiscard]] Model &model() { return editor.model(); }
    [[nodiscard]] SiteConfigTree &tree() { return *editor.findChild<SiteConfigTree *>(); }
    [[nodiscard]] QLineEdit &search() { return *editor.findChild<QLineEdit *>(); }
    [[nodiscard]] QModelIndex value(const QString &path)
    {
        return model().indexOf(path).siblingAtColumn(Model::ValueColumn);
    }
    [[nodiscard]] QString shown(const QString &path) { return value(path).data().toString(); }
    void goTo(const QString &path)
    {
        editor.setCurrentPath(path);
        tree().setFocus();
        QCOMPARE(editor.currentPath(), path);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&tree(), Qt::Key(key), modifiers);
    }
    /// Ends editing; Qt takes what was typed a little later.
    void enter()
    {
        QTest::keyClick(open(), Qt::Key_Return);
        QTRY_VERIFY(!open());
    }
    void leave()
    {
        QTest::keyClick(open(), Qt::Key_Escape);
        QTRY_VERIFY(!open());
    }
    /// The open editor of the current row's value.
    [[nodiscard]] QWidget *open()
    {
        return tree().indexWidget(tree().currentIndex().siblingAtColumn(Model::ValueColumn));
    }
    /// Opens the row's editor by F2, types and presses Enter.
    void type(const QString &path, const QString &typed)
    {
        goTo(path);
        key(Qt::Key_F2);
        QVERIFY2(open(), qPrintable(path));
        if (auto *combo = qobject_cast<QComboBox *>(open())) {
            const int choice = combo->findText(typed);
            QVERIFY(choice >= 0);
            combo->setCurrentIndex(choice);
            Q_EMIT combo->activated(choice);
        } else {
            QTest::keyClicks(open(), typed);
            QTest::keyClick(open(), Qt::Key_Return);
        }
        QTRY_VERIFY(!open());
    }
    /// Names of the rows of the view below a row.
    [[nodiscard]] QStringList rows(const QModelIndex &parent = {})
    {
        QStringList names;
        for (int row = 0; row < tree().model()->rowCount(parent); ++row)
            names.append(tree().model()->index(row, 0, parent).data().toString());
        return names;
    }

    SiteConfigEditor editor;

private:
    QAbstractItemModelTester m_tester;
    QAbstractItemModelTester m_filterTester;
};

/// A text to type for a row, and what it is in JSON.
struct Sample {
    QString typed;
    QJsonValue json;
};

Sample sampleFor(const QModelIndex &row, int number)
{
    switch (row.data(Model::KindRole).toInt()) {
    case Model::Boolean:
        return number % 2 ? Sample {u"true"_s, true} : Sample {u"false"_s, false};
    case Model::Integer:
        return {u"-9007199254740993"_s, QJsonValue(qint64(-9007199254740993))};
    case Model::Number:
        return {u"12.5"_s, 12.5};
    case Model::Enumeration: {
        const QString word = row.data(Model::WordsRole).toStringList().last();
        return {word, word};
    }
    case Model::Free:
        return {u"{\"X-Azure-FDID\":[\"a\"]}"_s,
            QJsonObject {{u"X-Azure-FDID"_s, QJsonArray {u"a"_s}}}};
    default: {
        const QString typed = u"text %1"_s.arg(number);
        return {typed, typed};
    }
    }
}

/// Fills in a row and all below it through the view; gives what it then is in JSON.
QJsonValue fillIn(Desk &desk, const QString &path, int &number)
{
    const QModelIndex row = desk.model().indexOf(path);
    const int kind = row.data(Model::KindRole).toInt();
    if (kind == Model::List) {
        desk.goTo(path);
        desk.key(Qt::Key_Insert);
        if (desk.open())
            desk.leave();
        return QJsonArray {fillIn(desk, configPath(path, 0), number)};
    }
    if (kind != Model::Object) {
        const Sample sample = sampleFor(row, ++number);
        desk.type(path, sample.typed);
        return sample.json;
    }
    QJsonObject object;
    for (int member = 0; member < desk.model().rowCount(row); ++member) {
        const QString name = desk.model().index(member, 0, row).data().toString();
        setConfigMember(object, name, fillIn(desk, configPath(path, name), number));
    }
    return object;
}

const QByteArray settings = R"({"appSettings":[{"name":"A","value":"1"},{"name":"B","value":"2"},)"
                            R"({"name":"C","value":"3"}]})";

} // namespace

class TestSiteConfigModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasARowForEachProperty();
    void editsEveryProperty_data();
    void editsEveryProperty();
    void makesTheDocumentsSample();
    void ticksWhatIsAboveWhenTicked();
    void beginsWithTheTargetsValue();
    void takesWhatIsTyped_data();
    void takesWhatIsTyped();
    void leavesAnUntouchedRowAlone();
    void saysWhatIsWrong();
    void undoesEachKind_data();
    void undoesEachKind();
    void keepsTheCurrentItemWhenItMoves();
    void removesTheItemInTheMiddle();
    void masksSecrets();
    void hidesASecretWhileItIsTyped();
    void showsTheTargetsValues();
    void findsRows_data();
    void findsRows();
    void showsAChoice();
    void worksByKeys();
    void isAccessible();
    void importsAndExports();
    void namesWhatAFileHasTooMuch();
    void refusesAFile();
};

void TestSiteConfigModel::hasARowForEachProperty()
{
    Model model(SiteConfigSchema::instance());
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 60);
    QCOMPARE(model.count(), 0);
    QCOMPARE(model.overrides(), QJsonObject());
    QVERIFY(model.faults().isEmpty());
    for (const ConfigProperty &property : SiteConfigSchema::instance().properties()) {
        const QModelIndex row = model.indexOf(property.name);
        QCOMPARE(row.data(Model::PathRole).toString(), property.name);
        QCOMPARE(row.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(
            row.siblingAtColumn(Model::ValueColumn).data().toString().startsWith(u"not sent"_s));
    }
    const auto shown = [&](const char *path, int column) {
        return model.indexOf(QString::fromLatin1(path)).siblingAtColumn(column).data().toString();
    };
    QCOMPARE(shown("http20Enabled", Model::ValueColumn), u"not sent, default true"_s);
    QCOMPARE(shown("netFrameworkVersion", Model::ValueColumn), u"not sent, default v4.6"_s);
    QCOMPARE(shown("appSettings", Model::TypeColumn), u"NameValuePair[]"_s);
    QCOMPARE(shown("push.properties.isPushEnabled", Model::PropertyColumn),
        u"properties.isPushEnabled"_s);
    QVERIFY(!model.indexOf(u"appSettings[0]"_s).isValid());
    QVERIFY(!model.indexOf(u"nothing"_s).isValid());
}

void TestSiteConfigModel::editsEveryProperty_data()
{
    QTest::addColumn<QString>("name");
    for (const ConfigProperty &property : SiteConfigSchema::instance().properties())
        QTest::newRow(qPrintable(property.name)) << property.name;
}

void TestSiteConfigModel::editsEveryProperty()
{
    QFETCH(const QString, name);
    Desk desk;
    int number = 0;
    const QJsonValue expected = fillIn(desk, name, number);
    QVERIFY(number > 0);
    QCOMPARE(text(desk.model().overrides()), text(QJsonObject {{name, expected}}));
    QCOMPARE(desk.model().count(), 1);
    QVERIFY(desk.model().faults().isEmpty());
    // What was edited can be undone to nothing and done again.
    while (desk.model().undoStack().canUndo())
        desk.model().undoStack().undo();
    QCOMPARE(desk.model().overrides(), QJsonObject());
    while (desk.model().undoStack().canRedo())
        desk.model().undoStack().redo();
    QCOMPARE(text(desk.model().overrides()), text(QJsonObject {{name, expected}}));
}

void TestSiteConfigModel::makesTheDocumentsSample()
{
    Desk desk;
    desk.type(u"numberOfWorkers"_s, u"1"_s);
    desk.type(u"httpLoggingEnabled"_s, u"true"_s);
    const QJsonObject body {
        {u"targetSlot"_s, u"staging"_s}, {u"siteConfig"_s, desk.model().overrides()}};
    QCOMPARE(body, object(R"({"targetSlot": "staging",
            "siteConfig": {"numberOfWorkers": 1, "httpLoggingEnabled": true}})"));
    QCOMPARE(desk.model().count(), 2);
}

void TestSiteConfigModel::ticksWhatIsAboveWhenTicked()
{
    Model model(SiteConfigSchema::instance());
    const QString path = u"autoHealRules.actions.customAction.exe"_s;
    QVERIFY(model.setData(model.indexOf(path), Qt::Checked, Qt::CheckStateRole));
    for (const char *above : {"autoHealRules", "autoHealRules.actions",
             "autoHealRules.actions.customAction", "autoHealRules.actions.customAction.exe"})
        QVERIFY(model.indexOf(QString::fromLatin1(above)).data(Model::SentRole).toBool());
    QVERIFY(!model.indexOf(u"autoHealRules.triggers"_s).data(Model::SentRole).toBool());
    // It has no value yet: nothing may be sent.
    QCOMPARE(model.faults().size(), 1);
    QCOMPARE(model.faults().first().path, path);
    model.reset(model.indexOf(path));
    QCOMPARE(text(model.overrides()), R"({"autoHealRules":{"actions":{"customAction":{}}}})");
    // What is not ticked hides what is ticked below it.
    model.setData(model.indexOf(u"autoHealRules"_s), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(!model.indexOf(u"autoHealRules.actions"_s).data(Model::SentRole).toBool());
    QCOMPARE(model.overrides(), QJsonObject());
}

void TestSiteConfigModel::beginsWithTheTargetsValue()
{
    Model model(SiteConfigSchema::instance());
    const auto tick = [&](const char *path) {
        model.setData(model.indexOf(QString::fromLatin1(path)), Qt::Checked, Qt::CheckStateRole);
    };
    for (const char *path : {"http20Enabled", "localMySqlEnabled", "netFrameworkVersion"})
        tick(path);
    QCOMPARE(text(model.overrides()),
        R"({"http20Enabled":true,"localMySqlEnabled":false,"netFrameworkVersion":"v4.6"})");
    model.resetAll();
    model.setCurrent(object(R"({"http20Enabled": false, "numberOfWorkers": 4,
        "ftpsState": "Disabled", "cors": {"allowedOrigins": ["a", "b"]}})"),
        u"staging"_s);
    for (const char *path : {"http20Enabled", "numberOfWorkers", "ftpsState", "cors"})
        tick(path);
    QCOMPARE(text(model.overrides()),
        R"({"cors":{"allowedOrigins":["a","b"]},"ftpsState":"Disabled","http20Enabled":false,)"
        R"("numberOfWorkers":4})");
    QVERIFY(!model.indexOf(u"numberOfWorkers"_s).data(Model::DiffersRole).toBool());
}

void TestSiteConfigModel::takesWhatIsTyped_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QJsonValue>("json");
    QTest::newRow("largest") << u"numberOfWorkers"_s << u"9223372036854775807"_s
                             << QJsonValue(std::numeric_limits<qint64>::max());
    QTest::newRow("too large stops at the last figure that fits")
        << u"numberOfWorkers"_s << u"9223372036854775808"_s
        << QJsonValue(qint64(922337203685477580));
    QTest::newRow("letters are not taken") << u"numberOfWorkers"_s << u"a7b"_s << QJsonValue(7);
    QTest::newRow("a sign alone") << u"numberOfWorkers"_s << u"-"_s << QJsonValue(u"-"_s);
    QTest::newRow("exponent") << u"limits.maxPercentageCpu"_s << u"1e2"_s << QJsonValue(100);
    QTest::newRow("quotes") << u"phpVersion"_s << u"\"7\" \\"_s << QJsonValue(u"\"7\" \\"_s);
    QTest::newRow("blanks stay") << u"phpVersion"_s << u" 7 "_s << QJsonValue(u" 7 "_s);
}

void TestSiteConfigModel::takesWhatIsTyped()
{
    QFETCH(const QString, path);
    QFETCH(const QString, typed);
    QFETCH(const QJsonValue, json);
    Desk desk;
    desk.type(path, typed);
    QJsonValue sent = desk.model().overrides();
    for (const QString &step : path.split(u'.'))
        sent = sent.toObject().value(step);
    QCOMPARE(sent, json);
}

void TestSiteConfigModel::leavesAnUntouchedRowAlone()
{
    Desk desk;
    for (const char *name : {"phpVersion", "alwaysOn", "ftpsState", "numberOfWorkers"}) {
        desk.goTo(QString::fromLatin1(name));
        desk.key(Qt::Key_F2);
        QVERIFY(desk.open());
        desk.search().setFocus();
        QTRY_VERIFY(!desk.open());
        QCOMPARE(desk.model().count(), 0);
    }
    // An empty text is typed by ticking first.
    desk.goTo(u"phpVersion"_s);
    desk.key(Qt::Key_Space);
    QCOMPARE(desk.model().faults().size(), 1);
    desk.type(u"phpVersion"_s, {});
    QCOMPARE(text(desk.model().overrides()), R"({"phpVersion":""})");
    QCOMPARE(desk.shown(u"phpVersion"_s), u"\"\""_s);
}

void TestSiteConfigModel::saysWhatIsWrong()
{
    Desk desk;
    const QModelIndex row = desk.model().indexOf(u"ftpsState"_s);
    const int height = desk.tree().visualRect(desk.tree().model()->index(16, 0)).height();
    desk.model().setData(desk.value(u"ftpsState"_s), u"Ftps"_s);
    const QString fault = u"This must be one of AllAllowed, Disabled, FtpsOnly."_s;
    QCOMPARE(row.data(Model::FaultRole).toString(), fault);
    QCOMPARE(row.data(Qt::AccessibleDescriptionRole).toString(), fault);
    QVERIFY(row.data(Qt::ToolTipRole).toString().contains(fault));
    QCOMPARE(desk.model().faults(), QList<ConfigFault>({{u"ftpsState"_s, fault}}));
    QTRY_VERIFY(desk.tree().visualRect(desk.tree().model()->index(16, 0)).height() > height);
    const QByteArray json = R"({"headers": "{oops"})";
    desk.model().addItem(desk.model().indexOf(u"ipSecurityRestrictions"_s));
    const QString headers = u"ipSecurityRestrictions[0].headers"_s;
    desk.model().setData(desk.value(headers), u"{oops"_s);
    QCOMPARE(
        desk.value(headers).data(Model::FaultRole).toString(), u"This must be a JSON object."_s);
    desk.model().setData(desk.value(u"ftpsState"_s), u"Disabled"_s);
    QCOMPARE(row.data(Model::FaultRole).toString(), QString());
    desk.model().reset(desk.model().indexOf(headers));
    QVERIFY(desk.model().faults().isEmpty());
}

void TestSiteConfigModel::undoesEachKind_data()
{
    QTest::addColumn<int>("kind");
    int kind = 0;
    for (const char *name : {"tick", "untick", "value", "value of a member", "add",
             "add to nothing", "remove", "move up", "move down", "reset", "reset all", "import"})
        QTest::newRow(name) << kind++;
}

void TestSiteConfigModel::undoesEachKind()
{
    QFETCH(const int, kind);
    Model model(SiteConfigSchema::instance());
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setOverrides(object(settings));
    model.undoStack().clear();
    const QJsonObject before = model.overrides();
    const auto at = [&](const char *path) { return model.indexOf(QString::fromLatin1(path)); };
    const QList<std::function<void()>> edits {
        [&] { model.setData(at("alwaysOn"), Qt::Checked, Qt::CheckStateRole); },
        [&] { model.setData(at("appSettings"), Qt::Unchecked, Qt::CheckStateRole); },
        [&] { model.setData(at("scmType").siblingAtColumn(2), u"GitHub"_s); },
        [&] { model.setData(at("appSettings[1].value").siblingAtColumn(2), u"x"_s); },
        [&] { model.addItem(at("appSettings")); },
        [&] { model.addItem(at("cors.allowedOrigins")); },
        [&] { model.removeItem(at("appSettings[1]")); },
        [&] { model.moveItem(at("appSettings[2]"), -2); },
        [&] { model.moveItem(at("appSettings[0]"), 1); }, [&] { model.reset(at("appSettings")); },
        [&] { model.resetAll(); },
        [&] {
            model.setOverrides({{u"alwaysOn"_s, true}});
        }};
    QSignalSpy changed(&model, &Model::changed);
    edits.at(kind)();
    const QJsonObject after = model.overrides();
    QVERIFY(after != before);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.undoStack().count(), 1);
    QVERIFY(!model.undoStack().undoText().isEmpty());
    model.undoStack().undo();
    QCOMPARE(text(model.overrides()), text(before));
    model.undoStack().redo();
    QCOMPARE(text(model.overrides()), text(after));
    model.undoStack().undo();
    QCOMPARE(text(model.overrides()), text(before));
}

void TestSiteConfigModel::keepsTheCurrentItemWhenItMoves()
{
    Desk desk;
    desk.model().setOverrides(object(settings));
    desk.goTo(u"appSettings[2]"_s);
    desk.tree().expand(desk.tree().currentIndex());
    desk.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.editor.currentPath(), u"appSettings[1]"_s);
    QVERIFY(desk.tree().isExpanded(desk.tree().currentIndex().siblingAtColumn(0)));
    desk.key(Qt::Key_Up, Qt::AltModifier);
    desk.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.editor.currentPath(), u"appSettings[0]"_s);
    QCOMPARE(desk.rows(desk.tree().currentIndex().parent()),
        QStringList({u"[0] C"_s, u"[1] A"_s, u"[2] B"_s, u"Add item"_s}));
    desk.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.editor.currentPath(), u"appSettings[1]"_s);
}

void TestSiteConfigModel::removesTheItemInTheMiddle()
{
    Desk desk;
    desk.model().setOverrides(object(settings));
    const QPersistentModelIndex last = desk.model().indexOf(u"appSettings[2]"_s);
    desk.goTo(u"appSettings[1]"_s);
    desk.key(Qt::Key_Delete);
    QCOMPARE(text(desk.model().overrides()),
        R"({"appSettings":[{"name":"A","value":"1"},{"name":"C","value":"3"}]})");
    QCOMPARE(last.data(Model::PathRole).toString(), u"appSettings[1]"_s);
    // A row that is no item stays.
    desk.goTo(u"appSettings"_s);
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.model().count(), 1);
}

void TestSiteConfigModel::masksSecrets()
{
    Model model(SiteConfigSchema::instance());
    const QString secret = u"hunter2!"_s;
    model.setCurrent(object(R"({"publishingUsername": "hunter2!",
        "connectionStrings": [{"name": "db", "connectionString": "hunter2!"}]})"),
        u"staging"_s);
    model.setOverrides(object(R"({"publishingUsername": "hunter2!",
        "connectionStrings": [{"name": "db", "connectionString": "hunter2!"}],
        "machineKey": {"decryptionKey": "hunter2!", "validationKey": "hunter2!"},
        "appSettings": [{"name": "DB_PASSWORD", "value": "hunter2!"}]})"));
    int secrets = 0;
    const std::function<void(const QModelIndex &)> walk = [&](const QModelIndex &parent) {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QModelIndex cell = model.index(row, column, parent);
                secrets += cell.data().toString() == secretMask();
                for (int role = 0; role <= Model::DiffersRole; ++role) {
                    // An editor, and nothing else, takes the text.
                    if (role != Qt::EditRole)
                        QVERIFY2(!model.data(cell, role).toString().contains(secret),
                            qPrintable(cell.data(Model::PathRole).toString()));
                }
            }
            walk(model.index(row, 0, parent));
        }
    };
    walk({});
    // Five values, the item that stands for one, and two of the target.
    QCOMPARE(secrets, 8);
    // What is sent is the secret itself.
    QCOMPARE(text(model.overrides()).count("hunter2!"), 5);
}

void TestSiteConfigModel::hidesASecretWhileItIsTyped()
{
    Desk desk;
    desk.model().setOverrides(object(R"({"appSettings": [{"name": "API_KEY", "value": "old"}]})"));
    desk.goTo(u"appSettings[0].value"_s);
    desk.key(Qt::Key_F2);
    auto *line = qobject_cast<QLineEdit *>(desk.open());
    QVERIFY(line);
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QCOMPARE(line->text(), u"old"_s);
    QVERIFY(!line->actions().isEmpty());
    line->actions().first()->trigger();
    QCOMPARE(line->echoMode(), QLineEdit::Normal);
    QTest::keyClicks(line, u"new"_s);
    desk.enter();
    QCOMPARE(
        text(desk.model().overrides()), R"({"appSettings":[{"name":"API_KEY","value":"new"}]})");
    QCOMPARE(desk.shown(u"appSettings[0].value"_s), secretMask());
    desk.search().setText(u"new"_s);
    QCOMPARE(desk.rows(), QStringList());
}

void TestSiteConfigModel::showsTheTargetsValues()
{
    Desk desk;
    QVERIFY(desk.tree().isColumnHidden(Model::CurrentColumn));
    desk.model().setCurrent(object(R"({"alwaysOn": false, "phpVersion": "", "scmType": null,
        "appSettings": [{"name": "B", "value": "9"}, {"name": "A_KEY", "value": "hunter2"}]})"),
        u"stag\u202eing"_s);
    QVERIFY(!desk.tree().isColumnHidden(Model::CurrentColumn));
    QCOMPARE(desk.model().headerData(Model::CurrentColumn, Qt::Horizontal).toString(),
        u"In stag‹U+202E›ing"_s);
    desk.model().setOverrides(object(settings));
    const auto current = [&](const char *path) {
        return desk.model()
            .indexOf(QString::fromLatin1(path))
            .siblingAtColumn(Model::CurrentColumn)
            .data()
            .toString();
    };
    QCOMPARE(current("alwaysOn"), u"false"_s);
    QCOMPARE(current("phpVersion"), u"\"\""_s);
    QCOMPARE(current("scmType"), u"not set"_s);
    QCOMPARE(current("numberOfWorkers"), u"not set"_s);
    QCOMPARE(current("appSettings"), u"2 item(s)"_s);
    // Items are compared by their names.
    QCOMPARE(current("appSettings[1].value"), u"9"_s);
    QCOMPARE(current("appSettings[0].value"), u"not set"_s);
    desk.model().setCurrent({}, u"staging"_s);
    QVERIFY(desk.tree().isColumnHidden(Model::CurrentColumn));
}

void TestSiteConfigModel::findsRows_data()
{
    QTest::addColumn<QString>("sought");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("name") << u"TLSVERSION"_s
                          << QStringList {u"minTlsVersion"_s, u"scmMinTlsVersion"_s};
    QTest::newRow("path") << u"cors.allowed"_s << QStringList {u"cors"_s};
    QTest::newRow("member") << u"maxPercentageCpu"_s << QStringList {u"limits"_s};
    QTest::newRow("type") << u"SiteMachineKey"_s << QStringList {u"machineKey"_s};
    QTest::newRow("value") << u"checkout"_s << QStringList {u"appSettings"_s};
    QTest::newRow("not sent is no value") << u"not sent"_s << QStringList();
    QTest::newRow("nothing") << u"zzz"_s << QStringList();
}

void TestSiteConfigModel::findsRows()
{
    QFETCH(const QString, sought);
    QFETCH(const QStringList, found);
    Desk desk;
    desk.model().setOverrides(
        object(R"({"appSettings": [{"name": "FEATURE_CHECKOUT", "value": "v2"}]})"));
    QTest::keyClick(&desk.tree(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), &desk.search());
    QTest::keyClicks(&desk.search(), sought);
    QCOMPARE(desk.rows(), found);
    // What is above a hit is open, and what is below one is there.
    if (sought == "maxPercentageCpu"_L1)
        QCOMPARE(desk.rows(desk.tree().model()->index(0, 0)), QStringList {sought});
    if (sought == "SiteMachineKey"_L1)
        QCOMPARE(desk.tree().model()->rowCount(desk.tree().model()->index(0, 0)), 4);
    if (!found.isEmpty())
        QVERIFY(desk.tree().isExpanded(desk.tree().model()->index(0, 0))
            || desk.tree().model()->rowCount(desk.tree().model()->index(0, 0)) == 0);
    desk.search().clear();
    QCOMPARE(desk.rows().size(), 60);
}

void TestSiteConfigModel::showsAChoice()
{
    Desk desk;
    auto *choice = desk.editor.findChild<QComboBox *>();
    QCOMPARE(choice->itemText(0), u"All (60)"_s);
    desk.model().setOverrides(
        object(R"({"alwaysOn": true, "cors": {"supportCredentials": true}, "phpVersion": "8"})"));
    choice->setCurrentIndex(SiteConfigFilter::Ticked);
    QCOMPARE(choice->currentText(), u"Ticked (3)"_s);
    QCOMPARE(desk.rows(), QStringList({u"alwaysOn"_s, u"cors"_s, u"phpVersion"_s}));
    QCOMPARE(desk.rows(desk.tree().model()->index(1, 0)), QStringList {u"supportCredentials"_s});
    desk.model().setCurrent(
        object(R"({"alwaysOn": true, "cors": {"supportCredentials": false}})"), u"staging"_s);
    choice->setCurrentIndex(SiteConfigFilter::Differing);
    QCOMPARE(desk.rows(), QStringList({u"cors"_s, u"phpVersion"_s}));
    // Without the target's values there is nothing to compare with.
    desk.model().setCurrent({}, u"staging"_s);
    QCOMPARE(desk.rows().size(), 60);
    auto *reset = desk.editor.findChild<QPushButton *>();
    QCOMPARE(reset->text(), u"&Reset all"_s);
    reset->click();
    QCOMPARE(desk.model().count(), 0);
    QVERIFY(!reset->isEnabled());
}

void TestSiteConfigModel::worksByKeys()
{
    Desk desk;
    desk.goTo(u"alwaysOn"_s);
    desk.key(Qt::Key_Space);
    QCOMPARE(text(desk.model().overrides()), R"({"alwaysOn":true})");
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.model().count(), 0);
    desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.model().count(), 1);
    desk.key(Qt::Key_Space);
    QCOMPARE(desk.model().count(), 0);
    // Typing begins to edit, whatever the column.
    desk.goTo(u"phpVersion"_s);
    desk.key(Qt::Key_8);
    QVERIFY(desk.open());
    desk.enter();
    QCOMPARE(text(desk.model().overrides()), R"({"phpVersion":"8"})");
    // A list: an item by Insert, one by Enter on "Add item".
    desk.model().resetAll();
    desk.goTo(u"defaultDocuments"_s);
    desk.key(Qt::Key_Insert);
    QCOMPARE(desk.editor.currentPath(), u"defaultDocuments[0]"_s);
    QVERIFY(desk.open());
    QTest::keyClicks(desk.open(), u"a.html"_s);
    desk.enter();
    desk.key(Qt::Key_Down);
    QCOMPARE(desk.tree().currentIndex().data().toString(), u"Add item"_s);
    desk.key(Qt::Key_Return);
    QVERIFY(desk.open());
    QTest::keyClicks(desk.open(), u"b.html"_s);
    desk.enter();
    QCOMPARE(text(desk.model().overrides()), R"({"defaultDocuments":["a.html","b.html"]})");
    // An item of small objects asks for each member.
    desk.goTo(u"appSettings"_s);
    desk.key(Qt::Key_Insert);
    QCOMPARE(desk.editor.currentPath(), u"appSettings[0].name"_s);
    QCOMPARE(desk.model().faults().size(), 2);
}

void TestSiteConfigModel::isAccessible()
{
    Desk desk;
    QCOMPARE(desk.tree().accessibleName(), u"Settings to override"_s);
    desk.model().setOverrides(object(R"({"alwaysOn": true, "publishingUsername": "u"})"));
    const auto said = [&](const char *path, int column) {
        return desk.model()
            .indexOf(QString::fromLatin1(path))
            .siblingAtColumn(column)
            .data(Qt::AccessibleTextRole)
            .toString();
    };
    QCOMPARE(said("alwaysOn", Model::PropertyColumn), u"alwaysOn, sent"_s);
    QCOMPARE(said("alwaysOn", Model::ValueColumn), u"true"_s);
    QCOMPARE(said("phpVersion", Model::PropertyColumn), u"phpVersion, not sent"_s);
    QCOMPARE(said("publishingUsername", Model::ValueColumn), u"hidden"_s);
    desk.goTo(u"phpVersion"_s);
    desk.key(Qt::Key_F2);
    QCOMPARE(desk.open()->accessibleName(), u"phpVersion"_s);
}

void TestSiteConfigModel::importsAndExports()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"siteconfig.json"_s);
    const QJsonObject config = object(R"({"alwaysOn": true, "numberOfWorkers": 9007199254740993,
        "limits": {"maxPercentageCpu": 0.1}, "push": {"properties": {"isPushEnabled": false}},
        "connectionStrings": [{"name": "db", "connectionString": "hunter2", "type": "MySql"}],
        "ipSecurityRestrictions": [{"headers": {"a": ["b"]}}, {}], "defaultDocuments": []})");
    Desk desk;
    QVERIFY(desk.model().setOverrides(config).isEmpty());
    QCOMPARE(text(desk.model().overrides()), text(config));
    QVERIFY(desk.editor.exportFile(file).contains(u"7 setting(s) written"_s));
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
    Desk other;
    other.model().setOverrides({{u"webSocketsEnabled"_s, true}});
    QCOMPARE(other.editor.importFile(file), u"7 setting(s) taken."_s);
    QCOMPARE(text(other.model().overrides()), text(config));
    QVERIFY(!other.editor.exportFile(folder.path()).isEmpty());
}

void TestSiteConfigModel::namesWhatAFileHasTooMuch()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"web.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"id": "/x", "properties": {"alwaysOn": true, "acrUserManagedIdentityID": null,
        "elasticWebAppScaleLimit": 1, "cors": ["*"], "ftpsState": "New",
        "appSettings": [{"name": "A", "slot": 1}], "a": 1, "b": 2, "c": 3}})");
    file.close();
    Desk desk;
    const QString said = desk.editor.importFile(path);
    // A word that is new stays and says so itself.
    QCOMPARE(text(desk.model().overrides()),
        R"({"alwaysOn":true,"appSettings":[{"name":"A"}],"ftpsState":"New"})");
    QCOMPARE(desk.model().faults().size(), 1);
    QCOMPARE(said,
        u"3 setting(s) taken. Left out: a, acrUserManagedIdentityID, appSettings[0].slot, b, c and "
        "2 more."_s);
    QCOMPARE(desk.model().undoStack().count(), 1);
}

void TestSiteConfigModel::refusesAFile()
{
    const QTemporaryDir folder;
    Desk desk;
    desk.model().setOverrides({{u"alwaysOn"_s, true}});
    QFile file(folder.filePath(u"bad.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    QVERIFY(desk.editor.importFile(file.fileName()).startsWith(u"Nothing was taken."_s));
    QVERIFY(desk.editor.importFile(folder.filePath(u"none"_s)).startsWith(u"Nothing was taken."_s));
    QCOMPARE(desk.model().count(), 1);
}

QTEST_MAIN(TestSiteConfigModel)
#include "tst_siteconfigmodel.moc"
