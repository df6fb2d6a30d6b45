// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigeditor.h"
#include "siteconfigfilter.h"
#include "siteconfigmodel.h"
#include "siteconfigtree.h"
#include "widgets/plainlabel.h"

#include <savefile.h>
#include <visibletext.h>

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr qint64 largestFile = 1024 * 1024;
/// So many of what was left out are named; the rest is counted.
constexpr qsizetype mostNamed = 5;

QString listed(const QList<ConfigFault> &faults)
{
    QStringList names;
    for (const ConfigFault &fault : faults.first(std::min(faults.size(), mostNamed)))
        names.append(visibleText(fault.path));
    return names.join(u", "_s);
}

} // namespace

QAction *SiteConfigEditor::addKey(
    const QString &text, const QKeySequence &key, void (SiteConfigEditor::*slot)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void SiteConfigEditor::makeActions()
{
    addKey(tr("&Find a property"), QKeySequence::Find, &SiteConfigEditor::find)
        ->setShortcutContext(Qt::WindowShortcut);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addActions({addKey(tr("&Add item"), Qt::Key_Insert, &SiteConfigEditor::addItem),
        addKey(tr("&Delete item"), QKeySequence::Delete, &SiteConfigEditor::removeItem),
        addKey(tr("Move item &up"), Qt::ALT | Qt::Key_Up, &SiteConfigEditor::moveUp),
        addKey(tr("Move item d&own"), Qt::ALT | Qt::Key_Down, &SiteConfigEditor::moveDown)});
    auto *reset = new QAction(tr("&Reset"), this);
    connect(reset, &QAction::triggered, this, [this] { m_model->reset(currentRow()); });
    QAction *undo = m_model->undoStack().createUndoAction(this, tr("&Undo"));
    QAction *redo = m_model->undoStack().createRedoAction(this, tr("&Redo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    for (QAction *action : {reset, undo, redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        m_tree->addAction(action);
    }
}

void SiteConfigEditor::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SiteConfigEditor::addItem()
{
    QModelIndex list = currentRow();
    while (list.isValid() && list.data(SiteConfigModel::KindRole).toInt() != SiteConfigModel::List)
        list = list.parent();
    const QModelIndex item = list.isValid() ? m_model->addItem(list) : QModelIndex();
    if (!item.isValid())
        return;
    const bool hasMembers = m_model->rowCount(item) > 0;
    makeCurrent(hasMembers ? m_model->index(0, 0, item) : item);
    if (m_tree->isVisible())
        m_tree->edit(m_tree->currentIndex().siblingAtColumn(SiteConfigModel::ValueColumn));
}

void SiteConfigEditor::removeItem()
{
    m_model->removeItem(currentRow());
}

void SiteConfigEditor::moveUp()
{
    moveItem(-1);
}

void SiteConfigEditor::moveDown()
{
    moveItem(1);
}

void SiteConfigEditor::moveItem(int by)
{
    m_model->moveItem(currentRow(), by);
    Q_EMIT currentPathChanged(currentPath());
}

void SiteConfigEditor::say(const QString &sentence)
{
    m_said->setText(sentence);
}

void SiteConfigEditor::askImport()
{
    auto *dialog = new QFileDialog(this, tr("Import a siteConfig"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &file) { say(importFile(file)); });
    dialog->open();
}

void SiteConfigEditor::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the siteConfig"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({tr("JSON files (*.json)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"siteconfig.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &file) { say(exportFile(file)); });
    dialog->open();
}

QString SiteConfigEditor::importFile(const QString &file)
{
    const Result<QByteArray> bytes = loadFile(file, largestFile);
    const Result<QJsonObject> config =
        bytes ? readSiteConfig(*bytes) : Result<QJsonObject>(bytes.error());
    if (!config)
        return tr("Nothing was taken. %1").arg(visibleText(config.error().message));
    const QList<ConfigFault> leftOut = m_model->setOverrides(*config);
    QString sentence = tr("%n setting(s) taken.", nullptr, m_model->count());
    const qsizetype more = leftOut.size() - mostNamed;
    if (more > 0)
        sentence += u' ' + tr("Left out: %1 and %n more.", nullptr, int(more)).arg(listed(leftOut));
    else if (!leftOut.isEmpty())
        sentence += u' ' + tr("Left out: %1.").arg(listed(leftOut));
    return sentence;
}

QString SiteConfigEditor::exportFile(const QString &file)
{
    const QByteArray json = QJsonDocument(m_model->overrides()).toJson();
    // A backup would keep secrets that the person has just replaced.
    const Result<Done> saved = saveFile(file, json, FileBackup::None);
    if (!saved)
        return visibleText(saved.error().message);
    return tr("%n setting(s) written, secrets too. Only you can read the file.", nullptr,
        m_model->count());
}

} // namespace Landfall
