// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secret.h"

#include <QCoreApplication>

#include <algorithm>

namespace Landfall {

namespace {

constexpr qsizetype longestSecret = 4096;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Landfall::Secret)
};

} // namespace

Secret::Secret(QByteArray bytes)
{
    auto buffer = std::make_shared<Buffer>();
    buffer->bytes = std::move(bytes);
    m_buffer = std::move(buffer);
}

const QByteArray &Secret::reveal() const
{
    static const QByteArray none;
    return m_buffer ? m_buffer->bytes : none;
}

Secret::Buffer::~Buffer()
{
    // Best effort: a detached copy is not reached. The volatile pointer keeps the write alive.
    if (!bytes.isDetached())
        return;
    volatile char *data = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        data[i] = 0;
}

Result<Secret> parseSecret(const QByteArray &pasted)
{
    const QByteArray trimmed = pasted.trimmed();
    if (trimmed.isEmpty())
        return Error {
            Error::BadInput, Text::tr("The secret is empty. Paste it as the service shows it.")};
    if (trimmed.size() > longestSecret)
        return Error {Error::BadInput,
            Text::tr(
                "The secret is longer than 4096 characters. Paste only the token or key itself.")};
    const bool printable =
        std::all_of(trimmed.begin(), trimmed.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!printable)
        return Error {Error::BadInput,
            Text::tr("The secret contains a blank, a line break or a character that is not ASCII. "
                     "Copy it "
                     "again from the service.")};
    return Secret(trimmed);
}

} // namespace Landfall
