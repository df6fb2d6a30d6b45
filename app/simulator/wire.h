// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "faults.h"

class QTcpSocket;

namespace Landfall {

/// Writes an answer as HTTP/1.1, at once or after its delay; by hand, because the answers that a
/// client must survive are not the ones that a library writes. The socket may go in the meantime.
void deliver(const Delivery &delivery, QTcpSocket *socket);

} // namespace Landfall
