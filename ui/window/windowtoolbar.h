// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolBar>

class QLineEdit;

namespace Landfall {

class WindowActions;

/// The window's first commands and, at its end, the filter.
class WindowToolBar : public QToolBar {
    Q_OBJECT
public:
    explicit WindowToolBar(const WindowActions &actions);

    [[nodiscard]] QLineEdit *filterEdit() const { return m_filterEdit; }

private:
    QLineEdit *m_filterEdit = nullptr;
};

} // namespace Landfall
