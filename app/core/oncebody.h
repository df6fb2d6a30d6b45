// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

namespace Landfall {

/// A body that can be read once: without a way back in it Qt cannot send the request again, which
/// it does otherwise, whatever the method, when a connection ends before the answer.
class OnceBody : public QIODevice {
    Q_OBJECT
public:
    explicit OnceBody(QByteArray bytes, QObject *parent = nullptr);

    /// Whether anything was taken from it: if not, the request cannot have left whole.
    [[nodiscard]] bool wasRead() const { return m_read > 0; }

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace Landfall
