// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QLayout;
class QLineEdit;
class QPushButton;

namespace Landfall {

class PlainLabel;
class SiteConfigFilter;
class SiteConfigModel;
class SiteConfigTree;

/// The typed editor of SiteConfig: search, a choice of what is shown, Reset all, the tree, import
/// and export.
class SiteConfigEditor : public QWidget {
    Q_OBJECT
public:
    explicit SiteConfigEditor(QWidget *parent = nullptr);
    ~SiteConfigEditor() override;

    [[nodiscard]] SiteConfigModel &model() const { return *m_model; }
    /// Path of the current row; empty without one.
    [[nodiscard]] QString currentPath() const;
    /// Makes the row of a path current and shows it, whatever the filter.
    void setCurrentPath(const QString &path);

    /// Replaces what is ticked by what a file holds; the sentence for the person says what was left
    /// out, or why nothing was taken.
    QString importFile(const QString &file);
    /// Writes what is ticked, secrets too (mode 0600); the sentence for the person.
    QString exportFile(const QString &file);

Q_SIGNALS:
    void changed();
    void currentPathChanged(const QString &path);

private:
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QLayout *makeFoot();
    void makeActions();
    QAction *addKey(const QString &text, const QKeySequence &key, void (SiteConfigEditor::*slot)());
    [[nodiscard]] QModelIndex currentRow() const; ///< of the model
    void makeCurrent(const QModelIndex &row);
    void find();
    void addItem();
    void removeItem();
    void moveUp();
    void moveDown();
    void moveItem(int by);
    void askImport();
    void askExport();
    void say(const QString &sentence);
    void followSearch(const QString &text);
    void followModel();

    SiteConfigModel *m_model;
    SiteConfigFilter *m_filter;
    SiteConfigTree *m_tree;
    QLineEdit *m_search;
    QComboBox *m_choice;
    QPushButton *m_reset;
    QPushButton *m_export;
    PlainLabel *m_said;
};

} // namespace Landfall
