// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QRadioButton;

namespace Landfall {

class QuietLabel;

/// Content alone, or content with settings; each with what it does.
class CopyMode : public QWidget {
    Q_OBJECT
public:
    explicit CopyMode(QWidget *parent = nullptr);

    [[nodiscard]] bool isWithSettings() const;
    /// The slots as people know them; empty for none yet.
    void setNames(const QString &source, const QString &target);

Q_SIGNALS:
    void changed();

private:
    QRadioButton *m_content;
    QRadioButton *m_settings;
    QuietLabel *m_aboutContent;
    QuietLabel *m_aboutSettings;
};

} // namespace Landfall
