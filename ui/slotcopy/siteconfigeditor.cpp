// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigeditor.h"

#include "siteconfigfilter.h"
#include "siteconfigmodel.h"
#include "siteconfigtree.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plainlabel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int controlHeight = 26;
constexpr int searchWidth = 150; ///< at least
constexpr int typeWidth = 112;
constexpr int valueWidth = 170;
constexpr int currentWidth = 100;
constexpr int longestSearch = 200;

} // namespace

SiteConfigEditor::SiteConfigEditor(QWidget *parent)
    : QWidget(parent), m_model(new SiteConfigModel(SiteConfigSchema::instance(), this)),
      m_filter(new SiteConfigFilter(this)), m_tree(new SiteConfigTree(this)),
      m_search(new QLineEdit(this)), m_choice(new QComboBox(this)),
      m_reset(new QPushButton(tr("&Reset all"), this)),
      m_export(new QPushButton(tr("Ex&port…"), this)), m_said(new PlainLabel(this))
{
    m_filter->setSourceModel(m_model);
    m_tree->setModel(m_filter);
    m_tree->header()->setSectionResizeMode(SiteConfigModel::PropertyColumn, QHeaderView::Stretch);
    const QFontMetrics metrics(font());
    m_tree->setColumnWidth(SiteConfigModel::TypeColumn, scaledLength(typeWidth, metrics));
    m_tree->setColumnWidth(SiteConfigModel::ValueColumn, scaledLength(valueWidth, metrics));
    m_tree->setColumnWidth(SiteConfigModel::CurrentColumn, scaledLength(currentWidth, metrics));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(makeHead());
    layout->addWidget(m_tree, 1);
    layout->addLayout(makeFoot());
    makeActions();
    connect(m_tree, &SiteConfigTree::addItemRequested, this, &SiteConfigEditor::addItem);
    connect(m_tree, &SiteConfigTree::currentRowChanged, this,
        [this] { Q_EMIT currentPathChanged(currentPath()); });
    connect(m_model, &SiteConfigModel::changed, this, &SiteConfigEditor::followModel);
    connect(m_model, &SiteConfigModel::headerDataChanged, this, &SiteConfigEditor::followModel);
    followModel();
}

SiteConfigEditor::~SiteConfigEditor()
{
    // An open cell is left when the view goes, and that is news.
    m_model->disconnect(this);
    m_tree->disconnect(this);
}

QLayout *SiteConfigEditor::makeHead()
{
    auto *title = new PlainLabel(tr("Settings (SiteConfig)"), this);
    title->setFont(headingFont(font()));
    m_search->setPlaceholderText(tr("Find a property"));
    m_search->setAccessibleName(tr("Find a property"));
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(longestSearch);
    m_search->setMinimumWidth(scaledLength(searchWidth, QFontMetrics(font())));
    m_choice->addItems({QString(), QString(), QString()});
    // Its name is what is chosen.
    m_choice->setAccessibleDescription(tr("Which settings are shown"));
    m_reset->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_search, 2);
    head->addWidget(m_choice);
    head->addWidget(m_reset);
    for (QWidget *control : QList<QWidget *> {m_search, m_choice, m_reset})
        control->setMinimumHeight(controlHeight);
    connect(m_search, &QLineEdit::textChanged, this, &SiteConfigEditor::followSearch);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_tree->setFocus();
        m_tree->setCurrentIndex(m_filter->index(0, SiteConfigModel::PropertyColumn));
    });
    connect(m_choice, &QComboBox::currentIndexChanged, this,
        [this](int choice) { m_filter->setChoice(SiteConfigFilter::Choice(choice)); });
    connect(m_reset, &QPushButton::clicked, m_model, &SiteConfigModel::resetAll);
    return head;
}

QLayout *SiteConfigEditor::makeFoot()
{
    auto *import = new QPushButton(tr("&Import…"), this);
    m_said->setWordWrap(true);
    m_said->setAccessibleName(tr("Import and export"));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    for (QPushButton *button : {import, m_export}) {
        button->setAutoDefault(false);
        button->setMinimumHeight(controlHeight);
        foot->addWidget(button);
    }
    foot->addWidget(m_said, 1);
    QWidget *before = m_search;
    for (QWidget *next : QList<QWidget *> {m_choice, m_reset, m_tree, import, m_export}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(import, &QPushButton::clicked, this, &SiteConfigEditor::askImport);
    connect(m_export, &QPushButton::clicked, this, &SiteConfigEditor::askExport);
    return foot;
}

void SiteConfigEditor::followModel()
{
    const bool isKnown = m_model->isCurrentKnown();
    m_tree->setColumnHidden(SiteConfigModel::CurrentColumn, !isKnown);
    m_choice->setItemText(SiteConfigFilter::All, tr("All (%1)").arg(m_model->rowCount()));
    m_choice->setItemText(SiteConfigFilter::Ticked, tr("Ticked (%1)").arg(m_model->count()));
    m_choice->setItemText(SiteConfigFilter::Differing, tr("Differ from target"));
    const auto *choices = qobject_cast<QStandardItemModel *>(m_choice->model());
    choices->item(SiteConfigFilter::Differing)->setEnabled(isKnown);
    if (!isKnown && m_choice->currentIndex() == SiteConfigFilter::Differing)
        m_choice->setCurrentIndex(SiteConfigFilter::All);
    m_reset->setEnabled(m_model->count() > 0);
    m_export->setEnabled(m_model->count() > 0);
    Q_EMIT changed();
}

void SiteConfigEditor::followSearch(const QString &text)
{
    m_filter->setSearch(text);
    // What was found in an object or a list is to be seen.
    if (m_filter->isSearching())
        m_tree->expandAll();
    else
        m_tree->collapseAll();
    if (m_tree->currentIndex().isValid())
        m_tree->scrollTo(m_tree->currentIndex());
}

QString SiteConfigEditor::currentPath() const
{
    return m_tree->currentIndex().data(SiteConfigModel::PathRole).toString();
}

QModelIndex SiteConfigEditor::currentRow() const
{
    return m_filter->mapToSource(m_tree->currentIndex()).siblingAtColumn(0);
}

void SiteConfigEditor::makeCurrent(const QModelIndex &row)
{
    const QModelIndex shown = m_filter->mapFromSource(row);
    if (!shown.isValid())
        return;
    for (QModelIndex above = shown.parent(); above.isValid(); above = above.parent())
        m_tree->expand(above);
    m_tree->setCurrentIndex(shown);
}

void SiteConfigEditor::setCurrentPath(const QString &path)
{
    const QModelIndex row = m_model->indexOf(path);
    if (row.isValid() && !m_filter->mapFromSource(row).isValid()) {
        m_search->clear();
        m_choice->setCurrentIndex(SiteConfigFilter::All);
    }
    makeCurrent(row);
}

} // namespace Landfall
