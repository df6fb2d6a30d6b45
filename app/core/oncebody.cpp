// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncebody.h"

#include <algorithm>

namespace Landfall {

OnceBody::OnceBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

bool OnceBody::atEnd() const
{
    return bytesAvailable() == 0;
}

qint64 OnceBody::readData(char *data, qint64 most)
{
    const qint64 size = std::min<qint64>(most, m_bytes.size() - m_read);
    if (size == 0)
        return most == 0 ? 0 : -1;
    std::copy_n(m_bytes.constData() + m_read, size, data);
    m_read += size;
    return size;
}

} // namespace Landfall
