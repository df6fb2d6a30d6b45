// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounthealthdialog.h"

#include "accountsignin.h"
#include "details/detailtable.h"
#include "problemlabel.h"
#include "trialtext.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <providercall.h>

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int gap = 8;
constexpr QSize firstSize(680, 620);

void fill(QStandardItemModel &model, const QList<QStringList> &rows)
{
    model.removeRows(0, model.rowCount());
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row) {
            auto *item = new QStandardItem(cell);
            item->setToolTip(plainToolTip(cell));
            items.append(item);
        }
        model.appendRow(items);
    }
}

} // namespace

AccountHealthDialog::AccountHealthDialog(Engine &engine, const Account &account, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_tester(engine)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setWindowTitle(tr("Health of “%1”").arg(visibleText(account.name)));
    m_health.account = account;
    const std::optional<ProviderInfo> info = engine.providers().info(account.provider);
    m_health.provider = info ? info->name : account.provider;
    build();
    connect(&m_tester, &AccountTester::finished, this, &AccountHealthDialog::takeTrial);
    connect(&m_tester, &AccountTester::listed, this, &AccountHealthDialog::takeListing);
    connect(&engine.accounts(), &AccountStore::changed, this, &AccountHealthDialog::followAccount);
    connect(&engine.watcher(), &Watcher::accountStateChanged, this, &AccountHealthDialog::refresh);
    connect(&engine.sessions(), &Sessions::keychainAnswered, this, &AccountHealthDialog::refresh);
    test();
}

void AccountHealthDialog::build()
{
    auto *area = new QScrollArea(this);
    area->setWidget(content());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(area, 1);
    addButtons(*layout);
    resize(scaledLength(firstSize.width(), fontMetrics()),
        scaledLength(firstSize.height(), fontMetrics()));
}

QWidget *AccountHealthDialog::content()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, gap, 0);
    layout->setSpacing(margin);
    auto *title = new PlainLabel(
        tr("%1, %2").arg(visibleText(m_health.account.name), visibleText(m_health.provider)),
        content);
    title->setFont(titleFont(font()));
    layout->addWidget(title);
    m_result = new ResultBox(content);
    layout->addWidget(m_result);
    m_lines = new QFormLayout;
    m_lines->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    layout->addLayout(m_lines);
    addTables(*layout);
    layout->addStretch(1);
    return content;
}

void AccountHealthDialog::addTables(QVBoxLayout &layout)
{
    m_rights = new QStandardItemModel(0, 3, this);
    m_rights->setHorizontalHeaderLabels({tr("Right"), tr("State"), tr("Without it")});
    m_scopes = new QStandardItemModel(0, 4, this);
    m_scopes->setHorizontalHeaderLabels({tr("Kind"), tr("Name"), tr("Id"), tr("Found")});
    const auto heading = [this](const QString &text) {
        auto *label = new PlainLabel(text, this);
        label->setFont(headingFont(font()));
        return label;
    };
    m_rightsPart = new QWidget(this);
    auto *rights = new QVBoxLayout(m_rightsPart);
    rights->setContentsMargins(0, 0, 0, 0);
    rights->addWidget(heading(tr("What the credential may do")));
    rights->addWidget(table(m_rights, tr("Rights")));
    layout.addWidget(m_rightsPart);

    layout.addWidget(heading(tr("Where was searched for what can be watched")));
    m_search = new PlainLabel(this);
    m_search->setWordWrap(true);
    m_search->setSelectable();
    layout.addWidget(m_search);
    m_scopesTable = table(m_scopes, tr("Searched places"));
    layout.addWidget(m_scopesTable);
}

DetailTable *AccountHealthDialog::table(QStandardItemModel *model, const QString &name)
{
    auto *view = new DetailTable(this);
    view->setAccessibleName(name);
    view->setModel(model);
    view->setWordWrap(true);
    view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->header()->setSectionResizeMode(model->columnCount() - 1, QHeaderView::Stretch);
    return view;
}

void AccountHealthDialog::addButtons(QVBoxLayout &layout)
{
    auto *test = new QPushButton(tr("&Test now"), this);
    auto *copy = new QPushButton(icon(u"copy"_s), tr("&Copy as text"), this);
    m_signIn = new QPushButton(tr("Si&gn in again…"), this);
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {test, copy, m_signIn})
        button->setAutoDefault(false);
    close->setDefault(true);
    connect(test, &QPushButton::clicked, this, &AccountHealthDialog::test);
    connect(copy, &QPushButton::clicked, this, &AccountHealthDialog::copy);
    connect(m_signIn, &QPushButton::clicked, this, [this] { Q_EMIT signInRequested(account()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *testKeys = new QShortcut(Qt::CTRL | Qt::Key_T, this);
    connect(testKeys, &QShortcut::activated, test, &QPushButton::click);
    auto *copyKeys = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C, this);
    connect(copyKeys, &QShortcut::activated, copy, &QPushButton::click);
    auto *row = new QHBoxLayout;
    row->addWidget(test);
    row->addWidget(m_signIn);
    row->addStretch(1);
    row->addWidget(copy);
    row->addWidget(close);
    layout.addLayout(row);
    test->setFocus();
}

void AccountHealthDialog::test()
{
    const Result<AccountDraft> draft = checkAccount(m_engine, m_health.account);
    m_signIn->setVisible(isSignedInByPerson(m_engine, m_health.account));
    m_health.trial.reset();
    m_health.listing.reset();
    if (!draft) {
        AccountTrial trial;
        trial.report = draft.error();
        takeTrial(trial);
        return;
    }
    m_health.hasSecret = draft->needsSecret;
    m_result->setContent(Look::Running, tr("Asking the service…"), {});
    m_tester.start(*draft, Secret());
    refresh();
}

void AccountHealthDialog::takeTrial(const AccountTrial &trial)
{
    m_health.trial = trial;
    showTrial(*m_result, trial);
    refresh();
}

void AccountHealthDialog::takeListing(const Result<TargetListing> &listing)
{
    m_health.listing = listing;
    addListing(*m_result, listing);
    refresh();
}

void AccountHealthDialog::followAccount()
{
    const std::optional<Account> account = m_engine.accounts().account(m_health.account.name);
    if (!account) {
        close();
        return;
    }
    if (*account == m_health.account)
        return;
    m_health.account = *account;
    test();
}

void AccountHealthDialog::readState()
{
    const QList<AccountState> states = m_engine.watcher().accountStates();
    const auto own = std::find_if(states.begin(), states.end(),
        [this](const AccountState &state) { return state.account == account(); });
    m_health.keychain = m_engine.sessions().keychainAnswer(m_health.account.name);
    m_health.isSessionOnly = m_engine.secrets().isSessionOnly(m_health.account.name);
    m_health.state = own == states.end() ? std::nullopt : std::optional(*own);
}

void AccountHealthDialog::refresh()
{
    readState();
    showLines();
    const QList<QStringList> rights = rightRows(m_health);
    const QList<QStringList> scopes = scopeRows(m_health);
    // Filled anew only for another content: a row that is being read must stay.
    if (std::exchange(m_rightRows, rights) != rights)
        fill(*m_rights, rights);
    if (std::exchange(m_scopeRows, scopes) != scopes)
        fill(*m_scopes, scopes);
    m_rightsPart->setVisible(!rights.isEmpty());
    m_scopesTable->setVisible(!scopes.isEmpty());
    m_search->setText(searchSentence(m_health));
}

void AccountHealthDialog::showLines()
{
    while (m_lines->rowCount() > 0)
        m_lines->removeRow(0);
    const auto lines =
        healthLines(m_health, std::chrono::steady_clock::now(), QDateTime::currentDateTimeUtc());
    for (const HealthLine &line : lines) {
        PlainLabel *words = line.warns ? new ProblemLabel(this) : new PlainLabel(this);
        words->setText(line.words);
        words->setWordWrap(true);
        words->setAccessibleName(tr("%1: %2").arg(line.about, line.words));
        m_lines->addRow(new PlainLabel(line.about, this), words);
        words->show();
    }
}

QString AccountHealthDialog::text() const
{
    return healthText(m_health, m_result->title() + u'\n' + m_result->text(),
        std::chrono::steady_clock::now(), QDateTime::currentDateTimeUtc());
}

void AccountHealthDialog::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

} // namespace Landfall
