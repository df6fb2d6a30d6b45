// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <engine.h>
#include <reference.h>

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace Landfall {

class PlainLabel;
class ReferenceOpener;

/// "Watch a deployment…": takes an id or an address, says whose it is while it is typed, and asks
/// the service for it. What went wrong is said in the dialog and the text stays. Deletes itself
/// when closed.
class WatchDialog : public QDialog {
    Q_OBJECT
public:
    /// The engine must outlive this.
    explicit WatchDialog(Engine &engine, QWidget *parent = nullptr);

Q_SIGNALS:
    /// In the model by now.
    void opened(const Landfall::Deployment &deployment);

private:
    void buildForm();
    void recognize();
    void ask();
    void take(const Deployment &deployment);
    void say(const QString &sentence, bool isError);
    void setAsking(bool asking);

    Engine &m_engine;
    ReferenceOpener *m_opener = nullptr;
    QLineEdit *m_edit = nullptr;
    PlainLabel *m_finding = nullptr;
    QCheckBox *m_keep = nullptr;
    QPushButton *m_ok = nullptr;
    std::optional<Reference> m_reference;
};

} // namespace Landfall
