// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtGlobal>

namespace Landfall {

/// While it lives, the end that Qt makes of a program without a display (an abort) becomes one
/// sentence on standard error and exit code 3. Stands around the making of QApplication: only Qt
/// itself knows which of its platforms can open a display.
class DisplayGuard {
public:
    explicit DisplayGuard(const QString &sentence);
    ~DisplayGuard();
    Q_DISABLE_COPY_MOVE(DisplayGuard)

    static constexpr int exitCode = 3;

private:
    QtMessageHandler m_before;
};

} // namespace Landfall
