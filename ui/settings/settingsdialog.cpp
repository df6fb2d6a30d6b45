// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsdialog.h"

#include "accounts/problemlabel.h"
#include "commandpage.h"
#include "historypage.h"
#include "notificationspage.h"
#include "requestspage.h"
#include "startpage.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <autostart.h>

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Landfall {

namespace {

constexpr int margin = 16;
constexpr int sectionsWidth = 170;
constexpr int pageWidth = 440;
constexpr int pageHeight = 330;
constexpr int sectionHeight = 28;
constexpr int fieldHeight = 26;

LoginStart loginStartOfSession()
{
    LoginStart start;
    start.isOn = [] { return Autostart::standard().isOn(); };
    start.setOn = [](bool isOn) { return Autostart::standard().setOn(isOn); };
    return start;
}

} // namespace

SettingsDialog::SettingsDialog(Engine &engine, LoginStart loginStart, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_sections(new QListWidget(this)),
      m_stack(new QStackedWidget(this)), m_problem(new ProblemLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFixedWidth(scaledLength(sectionsWidth, fontMetrics()));
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addPages(std::move(loginStart));
    build();
    connect(m_sections, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    // A screen reader selects an entry without making it the current one.
    connect(m_sections, &QListWidget::itemSelectionChanged, this, [this] {
        const QList<QListWidgetItem *> chosen = m_sections->selectedItems();
        if (!chosen.isEmpty() && chosen.constFirst() != m_sections->currentItem())
            m_sections->setCurrentItem(chosen.constFirst());
    });
    connect(&engine.settings(), &SettingsStore::changed, this, &SettingsDialog::takeSettings);
    m_shown = engine.settings().settings();
    for (SettingsPage *page : std::as_const(m_pages))
        page->setSettings(m_shown);
    takeEdit();
    m_sections->setCurrentRow(0);
    m_sections->setFocus();
}

void SettingsDialog::open(Engine &engine, bool demo, QWidget &window)
{
    auto *dialog = window.findChild<SettingsDialog *>();
    if (!dialog)
        dialog = new SettingsDialog(engine, demo ? LoginStart() : loginStartOfSession(), &window);
    dialog->open();
    dialog->raise();
    dialog->activateWindow();
}

void SettingsDialog::addPages(LoginStart loginStart)
{
    auto *notifications = new NotificationsPage(m_engine);
    connect(notifications, &NotificationsPage::failed, this,
        [this](const Error &error) { showProblem(error.message); });
    m_start = new StartPage(std::move(loginStart));
    addPage(tr("Notifications"), notifications);
    addPage(tr("Window and start"), m_start);
    addPage(tr("Requests"), new RequestsPage);
    addPage(tr("History"), new HistoryPage(m_engine.history().file()));
    addPage(tr("Command on change"), new CommandPage);
}

void SettingsDialog::addPage(const QString &name, SettingsPage *page)
{
    page->setAccessibleName(name);
    for (QWidget *field : page->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        const bool isField = qobject_cast<QAbstractSpinBox *>(field)
            || qobject_cast<QComboBox *>(field) || qobject_cast<QLineEdit *>(field);
        if (isField)
            field->setMinimumHeight(scaledLength(fieldHeight, fontMetrics()));
    }
    auto *area = new QScrollArea(m_stack);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(area);
    m_pages.append(page);
    auto *item = new QListWidgetItem(name, m_sections);
    item->setSizeHint({0, scaledLength(sectionHeight, fontMetrics())});
    connect(page, &SettingsPage::edited, this, &SettingsDialog::takeEdit);
}

void SettingsDialog::build()
{
    m_buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Apply, this);
    m_buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
        &SettingsDialog::apply);
    m_stack->setMinimumSize(
        scaledLength(pageWidth, fontMetrics()), scaledLength(pageHeight, fontMetrics()));
    auto *row = new QHBoxLayout;
    row->setSpacing(margin);
    row->addWidget(m_sections);
    row->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addLayout(row, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
}

void SettingsDialog::takeEdit()
{
    const bool isEdited = !editedPages().isEmpty() || m_start->changesLoginStart();
    m_buttons->button(QDialogButtonBox::Apply)->setEnabled(isEdited);
    showProblem({});
}

QList<SettingsPage *> SettingsDialog::editedPages() const
{
    QList<SettingsPage *> pages;
    for (SettingsPage *page : m_pages) {
        Settings settings = m_shown;
        page->writeTo(settings);
        if (settings != m_shown)
            pages.append(page);
    }
    return pages;
}

/// A page that was edited here keeps what was typed.
void SettingsDialog::takeSettings()
{
    const QList<SettingsPage *> edited = editedPages();
    m_shown = m_engine.settings().settings();
    for (SettingsPage *page : std::as_const(m_pages)) {
        if (!edited.contains(page))
            page->setSettings(m_shown);
    }
    takeEdit();
}

bool SettingsDialog::showIncomplete()
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (!m_pages.at(i)->isIncomplete())
            continue;
        m_sections->setCurrentRow(int(i));
        m_pages.at(i)->goToProblem();
        return true;
    }
    return false;
}

bool SettingsDialog::apply()
{
    if (showIncomplete())
        return false;
    const QList<SettingsPage *> edited = editedPages();
    auto applied = m_engine.settings().change([&edited](Settings &settings) {
        for (const SettingsPage *page : edited)
            page->writeTo(settings);
    });
    if (applied)
        applied = m_start->applyLoginStart();
    takeEdit();
    if (!applied)
        showProblem(applied.error().message);
    return applied.hasValue();
}

void SettingsDialog::accept()
{
    if (apply())
        QDialog::accept();
}

void SettingsDialog::showProblem(const QString &sentence)
{
    m_problem->setText(visibleLines(sentence));
    m_problem->setVisible(!sentence.isEmpty());
}

} // namespace Landfall
