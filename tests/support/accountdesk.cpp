// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdesk.h"

#include "dialogdriving.h"

#include <accounts/accountdialog.h>
#include <paths.h>
#include <window/sidebar.h>

#include <QAction>
#include <QFile>

using namespace DialogDriving;
using namespace Landfall;
using namespace Qt::StringLiterals;

AccountDesk::AccountDesk()
    : m_service([this](QTcpSocket &socket, const QByteArray &) { m_waiting = &socket; })
{
    qputenv("LANDFALL_TEST_FORM", "1");
    auto secrets = std::make_unique<FakeSecrets>();
    m_secrets = secrets.get();
    Engine::Options options;
    options.pluginFolders = {QStringLiteral(TEST_PROVIDER_DIR)};
    m_engine = std::make_unique<Engine>(Paths::below(m_folder.path()), std::move(secrets), options);
    m_window = std::make_unique<MainWindow>(*m_engine);
    m_engine->start();
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window did not come up");
}

AccountDesk::~AccountDesk()
{
    m_window.reset();
    m_engine.reset();
    qunsetenv("LANDFALL_TEST_FORM");
}

QMap<QString, QString> AccountDesk::fields(const QString &script) const
{
    QMap<QString, QString> fields = m_scripts.account(script).fields;
    fields.insert(u"base_url"_s, url());
    return fields;
}

void AccountDesk::setScript(const QString &script, const QByteArray &json)
{
    QByteArray text = json;
    m_scripts.setScript(script, text.replace("URL", url().toUtf8()));
}

void AccountDesk::store(const Account &account, const QByteArray &secret)
{
    if (!secret.isEmpty())
        m_secrets->secrets.insert(account.name, Secret(secret));
    QVERIFY(m_engine->accounts().add(account).hasValue());
}

void AccountDesk::answer(const QByteArray &body)
{
    QVERIFY(m_waiting);
    m_waiting->write(FaultServer::answer(200, body));
    m_waiting = nullptr;
}

AccountDialog *AccountDesk::add(const QString &script)
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    AccountDialog *adding = dialog();
    if (!adding || !becomesActive(adding))
        return nullptr;
    const QMap<QString, QString> values = fields(script);
    button(adding, u"Advanced"_s)->click();
    type(line(adding, u"script"_s), values.value(u"script"_s));
    type(line(adding, u"base_url"_s), values.value(u"base_url"_s));
    return adding;
}

AccountDialog *AccountDesk::dialog() const
{
    return m_window->findChild<AccountDialog *>();
}

ResultBox *AccountDesk::result() const
{
    return dialog()->findChild<ResultBox *>();
}

void AccountDesk::choose(const QString &account)
{
    auto *sidebar = m_window->findChild<Sidebar *>();
    const Scope scope {Scope::OfAccount, account, {}, {}};
    QTRY_VERIFY(sidebar->entries().indexOf(scope).isValid());
    sidebar->setScope(scope);
    QCOMPARE(sidebar->scope().account, account);
}

void AccountDesk::trigger(const QString &text)
{
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (action->text().remove(u'&') != text)
            continue;
        QVERIFY(action->isEnabled() && action->isVisible());
        return action->trigger();
    }
    QFAIL(qPrintable(text));
}

void AccountDesk::pick(const QString &choice)
{
    QAbstractButton *radio = button(dialog(), choice);
    QVERIFY2(radio, qPrintable(choice));
    radio->setFocus();
    QTest::keyClick(radio, Qt::Key_Space);
    QVERIFY(radio->isChecked());
}

QStringList AccountDesk::names() const
{
    QStringList result;
    for (const Account &account : m_engine->accounts().accounts())
        result.append(account.name);
    return result;
}

QByteArray AccountDesk::stored() const
{
    QFile file(Paths::below(m_folder.path()).config + u"/accounts.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
