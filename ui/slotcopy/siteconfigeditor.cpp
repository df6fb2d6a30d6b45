// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "siteconfigeditor.h"

#include "siteconfigmodel.h"

namespace Landfall {

SiteConfigEditor::SiteConfigEditor(QWidget *parent)
    : QWidget(parent), m_model(new SiteConfigModel(SiteConfigSchema::instance(), this))
{
    connect(m_model, &SiteConfigModel::changed, this, &SiteConfigEditor::changed);
}

QString SiteConfigEditor::currentPath() const
{
    return {};
}

QString SiteConfigEditor::importFile(const QString &)
{
    return {};
}

QString SiteConfigEditor::exportFile(const QString &)
{
    return {};
}

} // namespace Landfall
