// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scopesinput.h"

#include "scopetext.h"
#include "timeline/phasestyle.h"
#include "widgets/icon.h"
#include "widgets/plaintext.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int shownRows = 6;
constexpr int spacing = 3;
enum Column { NameColumn, FoundColumn, ColumnCount };

} // namespace

ScopesInput::ScopesInput(const QList<SearchedScope> &scopes, QWidget *parent)
    : FieldInput(parent), m_button(new QPushButton(this)), m_list(new QTreeWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(m_button);
    layout->addWidget(m_list);
    m_button->setCheckable(true);
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::toggled, this, [this](bool isOpen) {
        m_list->setVisible(isOpen);
        m_button->setIcon(icon(isOpen ? u"chevron-up"_s : u"chevron-down"_s));
    });
    m_button->setIcon(icon(u"chevron-down"_s));
    setFocusProxy(m_button);
    buildList();
    m_kind = scopes.isEmpty() ? QString() : scopes.constFirst().kind;
    for (const SearchedScope &scope : scopes) {
        add(scope);
        m_isOnlyIfNamed = m_isOnlyIfNamed || scope.isOnlyIfNamed;
        if (scope.targets || scope.error)
            m_ofEmpty.append(scope.id);
    }
    fitHeight();
    say();
    connect(m_list, &QTreeWidget::itemChanged, this, [this] {
        say();
        Q_EMIT edited();
    });
}

void ScopesInput::buildList()
{
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTabKeyNavigation(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(FoundColumn, QHeaderView::ResizeToContents);
    m_list->hide();
}

void ScopesInput::add(const SearchedScope &scope)
{
    auto *item = new QTreeWidgetItem(m_list);
    item->setData(NameColumn, idRole, scope.id);
    item->setText(NameColumn, scopeName(scope));
    item->setText(FoundColumn, scopeFinding(scope));
    item->setData(NameColumn, Qt::ToolTipRole, plainToolTip(scope.id));
    item->setData(
        FoundColumn, Qt::ToolTipRole, plainToolTip(scope.error ? scope.error->message : QString()));
    if (scope.error)
        item->setForeground(FoundColumn, lookColors(Look::Failed, palette()).strong);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(NameColumn, Qt::Checked);
    item->setData(NameColumn, Qt::AccessibleDescriptionRole, scopeFinding(scope));
}

void ScopesInput::fitHeight()
{
    const int rows = std::clamp(m_list->topLevelItemCount(), 1, shownRows);
    m_list->setFixedHeight(rows * (m_list->sizeHintForRow(0) + 1) + 2 * m_list->frameWidth());
}

QList<QTreeWidgetItem *> ScopesInput::items() const
{
    QList<QTreeWidgetItem *> items;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        items.append(m_list->topLevelItem(row));
    return items;
}

QStringList ScopesInput::ticked() const
{
    QStringList ids;
    for (const QTreeWidgetItem *item : items()) {
        if (item->checkState(NameColumn) == Qt::Checked)
            ids.append(item->data(NameColumn, idRole).toString());
    }
    return ids;
}

bool ScopesInput::hasTicked() const
{
    return m_isOnlyIfNamed || !ticked().isEmpty();
}

QString ScopesInput::value() const
{
    const QStringList ids = ticked();
    if (m_isOnlyIfNamed)
        return m_wasEmpty && ids == m_ofEmpty ? QString() : ids.join(u',');
    return ids.size() == m_list->topLevelItemCount() ? QString() : ids.join(u',');
}

void ScopesInput::setValue(const QString &value)
{
    const QSignalBlocker quiet(m_list);
    QStringList wanted = Account({}, {}, {{u"list"_s, value}}).list(u"list"_s);
    m_wasEmpty = wanted.isEmpty();
    const bool isAll = m_wasEmpty && !m_isOnlyIfNamed;
    if (m_wasEmpty && m_isOnlyIfNamed)
        wanted = m_ofEmpty;
    for (QTreeWidgetItem *item : items()) {
        const QString id = item->data(NameColumn, idRole).toString();
        const bool isWanted = isAll || wanted.contains(id, Qt::CaseInsensitive);
        item->setCheckState(NameColumn, isWanted ? Qt::Checked : Qt::Unchecked);
    }
    for (QTreeWidgetItem *item : items())
        wanted.removeAll(item->data(NameColumn, idRole).toString());
    for (const QString &id : std::as_const(wanted)) {
        SearchedScope unknown;
        unknown.id = id;
        unknown.kind = m_kind;
        add(unknown);
    }
    fitHeight();
    say();
}

void ScopesInput::describe(const QString &name, const QString &description)
{
    m_name = name;
    m_description = description;
    m_list->setAccessibleName(name);
    say();
}

void ScopesInput::say()
{
    const int all = m_list->topLevelItemCount();
    const int chosen = int(ticked().size());
    const QString words =
        chosen == all ? tr("All (%n)", nullptr, all) : tr("%1 of %2 selected").arg(chosen).arg(all);
    m_button->setText(words);
    m_button->setAccessibleName(tr("%1: %2").arg(m_name, words));
    m_button->setAccessibleDescription(m_description);
}

} // namespace Landfall
