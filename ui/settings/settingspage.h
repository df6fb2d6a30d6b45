// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <settings.h>

#include <QWidget>

class QFormLayout;
class QVBoxLayout;

namespace Landfall {

/// One section of the settings dialog: shows its part of the settings and gives back what became of
/// it. Knows nothing of the file.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);

    /// Shows these; edited() is not said of it.
    virtual void setSettings(const Settings &settings) = 0;
    /// Writes this page's members alone.
    virtual void writeTo(Settings &settings) const = 0;
    /// What the page needs before it can be saved, and says itself; false: all is well.
    [[nodiscard]] virtual bool isIncomplete() const { return false; }
    /// To the field that isIncomplete() is about.
    virtual void goToProblem() { }

Q_SIGNALS:
    /// By the user.
    void edited();

protected:
    /// A quiet sentence below what it explains.
    void addNote(const QString &text);
    [[nodiscard]] QVBoxLayout &rows() { return *m_rows; }
    /// Adds a form whose labels stand left of their fields.
    QFormLayout *addForm();
    /// Fills up the page below what was added.
    void finish();

private:
    QVBoxLayout *m_rows = nullptr;
};

} // namespace Landfall
