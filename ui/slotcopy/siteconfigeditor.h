// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace Landfall {

class SiteConfigModel;

/// The typed editor of SiteConfig: search, a choice of what is shown, Reset all, the tree, import
/// and export.
class SiteConfigEditor : public QWidget {
    Q_OBJECT
public:
    explicit SiteConfigEditor(QWidget *parent = nullptr);

    [[nodiscard]] SiteConfigModel &model() const { return *m_model; }
    /// Path of the current row; empty without one.
    [[nodiscard]] QString currentPath() const;

    /// Replaces what is ticked by what a file holds; the sentence for the person says what was left
    /// out, or why nothing was taken.
    QString importFile(const QString &file);
    /// Writes what is ticked, secrets too (mode 0600); the sentence for the person.
    QString exportFile(const QString &file);

Q_SIGNALS:
    void changed();
    void currentPathChanged(const QString &path);

private:
    SiteConfigModel *m_model;
};

} // namespace Landfall
