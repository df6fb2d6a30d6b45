// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainstore.h"

#include "keychainqueue.h"

#include <QCoroFuture>
#include <QStringDecoder>

#include <algorithm>

namespace Landfall {

namespace {

constexpr qsizetype longestSecret = 4096;

bool isStorable(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    const bool hasControl = std::any_of(
        text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    return !bytes.isEmpty() && bytes.size() <= longestSecret && !utf8.hasError() && !hasControl;
}

Result<Done> done(const Result<Secret> &answer)
{
    return answer ? Result<Done>(Done()) : Result<Done>(answer.error());
}

} // namespace

KeychainStore::KeychainStore(QObject *parent)
    : QObject(parent), m_queue(std::make_unique<KeychainQueue>())
{
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::setDeadlines(std::chrono::milliseconds answer, std::chrono::milliseconds prompt)
{
    m_queue->setDeadlines(answer, prompt);
}

QCoro::Task<Result<Secret>> KeychainStore::read(QString key)
{
    const auto answer = co_await m_queue->read(key);
    co_return answer;
}

QCoro::Task<Result<Done>> KeychainStore::write(QString key, Secret secret)
{
    if (!isStorable(secret.reveal()))
        co_return Error(Error::BadInput,
            tr("The keychain takes a secret of 1 to 4096 bytes without line breaks and other "
               "control characters. Copy it again from the service."));
    const auto answer = co_await m_queue->write(key, secret);
    co_return done(answer);
}

QCoro::Task<Result<Done>> KeychainStore::remove(QString key)
{
    const auto answer = co_await m_queue->remove(key);
    co_return done(answer);
}

QCoro::Task<Result<Done>> KeychainStore::unlock()
{
    const auto answer = co_await m_queue->unlock();
    co_return done(answer);
}

QString KeychainStore::backend() const
{
    return m_queue->backend();
}

} // namespace Landfall
