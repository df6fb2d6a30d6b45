// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

class QWidget;

namespace Landfall {

/// As long as it lives, windows that want to be active and programs that are started have the
/// desktop's leave: the token that came with the user's wish. An empty one does nothing.
class ActivationToken {
public:
    explicit ActivationToken(const QString &token);
    ~ActivationToken();
    Q_DISABLE_COPY_MOVE(ActivationToken)

private:
    QByteArray m_token;
};

/// Shows the window, also a minimised one, in front of others and with the keyboard.
void bringToFront(QWidget &window, const QString &token = {});

} // namespace Landfall
