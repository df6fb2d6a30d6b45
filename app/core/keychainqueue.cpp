// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainqueue.h"

#include "keychainerror.h"
#include "keychainunlock.h"
#include "logging.h"

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

const QString service = u"landfall"_s;

void finish(QPromise<Result<Secret>> &promise, const Result<Secret> &result)
{
    promise.addResult(result);
    promise.finish();
}

QByteArray dataOf(QKeychain::Job *job)
{
    return static_cast<QKeychain::ReadPasswordJob *>(job)->binaryData();
}

} // namespace

KeychainQueue::KeychainQueue(QObject *parent)
    : QObject(parent), m_noPlainStore(u"/dev/null"_s, QSettings::IniFormat)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &KeychainQueue::giveUp);
}

KeychainQueue::~KeychainQueue()
{
    const Error cancelled(Error::Cancelled, QString());
    if (m_current)
        finish(m_current->promise, cancelled);
    for (Request &request : m_waiting)
        finish(request.promise, cancelled);
}

void KeychainQueue::setDeadlines(std::chrono::milliseconds answer, std::chrono::milliseconds prompt)
{
    m_answerDeadline = answer;
    m_promptDeadline = prompt;
}

QFuture<Result<Secret>> KeychainQueue::read(const QString &key)
{
    return ask(Kind::Read, key, Secret());
}

QFuture<Result<Secret>> KeychainQueue::write(const QString &key, const Secret &secret)
{
    return ask(Kind::Write, key, secret);
}

QFuture<Result<Secret>> KeychainQueue::remove(const QString &key)
{
    return ask(Kind::Remove, key, Secret());
}

QFuture<Result<Secret>> KeychainQueue::unlock()
{
    return ask(Kind::Unlock, QString(), Secret());
}

QFuture<Result<Secret>> KeychainQueue::ask(Kind kind, const QString &key, const Secret &secret)
{
    Request request {kind, key, secret, {}};
    request.promise.start();
    auto future = request.promise.future();
    if (isOverdue()) {
        finish(request.promise, keychainDoesNotAnswer());
        return future;
    }
    m_waiting.push_back(std::move(request));
    next();
    return future;
}

void KeychainQueue::next()
{
    if (m_current || m_jobRuns || m_waiting.empty())
        return;
    m_current = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_deadline.start(m_answerDeadline);
    check(&KeychainQueue::takeState);
}

void KeychainQueue::check(void (KeychainQueue::*handler)(KeychainState))
{
    m_check = new KeychainCheck(this);
    connect(m_check, &KeychainCheck::answered, this, handler);
    m_check->start();
}

void KeychainQueue::takeState(KeychainState state)
{
    m_check->deleteLater();
    m_state = state;
    m_backend = m_check->backend();
    if (m_current->kind == Kind::Unlock && state == KeychainState::Locked) {
        startUnlock();
        return;
    }
    if (const auto error = keychainError(state)) {
        answer(*error);
        return;
    }
    if (m_current->kind == Kind::Unlock) {
        answer(Secret());
        return;
    }
    const bool mayPrompt = state == KeychainState::Wallet
        || (state == KeychainState::NoKeyring && m_current->kind == Kind::Write);
    if (mayPrompt)
        m_deadline.start(m_promptDeadline);
    dropLibsecretSession();
    startJob();
}

void KeychainQueue::startJob()
{
    switch (m_current->kind) {
    case Kind::Read:
        start(new QKeychain::ReadPasswordJob(service), &KeychainQueue::takeRead);
        return;
    case Kind::Write: {
        auto *job = new QKeychain::WritePasswordJob(service);
        // As text: binary data would be stored as base64, not as the bare secret.
        job->setTextData(QString::fromUtf8(m_current->secret.reveal()));
        start(job, &KeychainQueue::takeWritten);
        return;
    }
    case Kind::Remove:
        start(new QKeychain::DeletePasswordJob(service), &KeychainQueue::takeRemoved);
        return;
    case Kind::Unlock:
        return;
    }
}

void KeychainQueue::startUnlock()
{
    m_unlock = new KeychainUnlock(m_check->keyring(), this);
    connect(
        m_unlock, &KeychainUnlock::prompted, this, [this] { m_deadline.start(m_promptDeadline); });
    connect(m_unlock, &KeychainUnlock::finished, this, &KeychainQueue::takeUnlocked);
    m_unlock->start();
}

/// Also for those who asked while the prompt was open: nobody is asked twice.
void KeychainQueue::takeUnlocked(const Result<Done> &result)
{
    disconnect(m_unlock, nullptr, this, nullptr);
    m_unlock->deleteLater();
    m_unlock.clear();
    const Result<Secret> secret = result ? Result<Secret>(Secret()) : result.error();
    const auto others = std::stable_partition(m_waiting.begin(), m_waiting.end(),
        [](const Request &request) { return request.kind != Kind::Unlock; });
    std::for_each(
        others, m_waiting.end(), [&](Request &request) { finish(request.promise, secret); });
    m_waiting.erase(others, m_waiting.end());
    answer(secret);
}

void KeychainQueue::start(QKeychain::Job *job, Handler handler)
{
    job->setKey(m_current->key);
    job->setSettings(&m_noPlainStore);
    m_jobRuns = true;
    connect(job, &QKeychain::Job::finished, this,
        [this, handler, generation = m_generation](QKeychain::Job *finished) {
            m_jobRuns = false;
            if (generation == m_generation) {
                (this->*handler)(finished);
                return;
            }
            qCInfo(keychainLog) << "The keychain answered too late; the answer was dropped.";
        });
    job->start();
}

/// KWallet reports success for what it did not do, libsecret for an entry it could not reach.
void KeychainQueue::readBack(Handler handler)
{
    start(new QKeychain::ReadPasswordJob(service), handler);
}

void KeychainQueue::takeRead(QKeychain::Job *job)
{
    if (job->error() != QKeychain::NoError)
        answerIfStillOpen(keychainError(job, m_state));
    else if (dataOf(job).isEmpty())
        answerIfStillOpen(secretMissing(m_current->key));
    else
        answer(Secret(dataOf(job)));
}

void KeychainQueue::takeWritten(QKeychain::Job *job)
{
    if (job->error() == QKeychain::NoError)
        readBack(&KeychainQueue::compareWritten);
    else
        answerIfStillOpen(keychainError(job, m_state));
}

void KeychainQueue::takeRemoved(QKeychain::Job *job)
{
    if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
        readBack(&KeychainQueue::compareRemoved);
    else
        answerIfStillOpen(keychainError(job, m_state));
}

void KeychainQueue::compareWritten(QKeychain::Job *job)
{
    if (job->error() == QKeychain::NoError && dataOf(job) == m_current->secret.reveal())
        answer(Secret());
    else
        answerIfStillOpen(secretNotStored(m_current->key));
}

void KeychainQueue::compareRemoved(QKeychain::Job *job)
{
    if (job->error() == QKeychain::EntryNotFound)
        answerIfStillOpen(Secret());
    else
        answerIfStillOpen(secretNotRemoved(m_current->key));
}

/// "Not found" is also what a job says of a keyring that was locked, or whose daemon was replaced,
/// after the keychain was asked.
void KeychainQueue::answerIfStillOpen(const Result<Secret> &result)
{
    m_result = result;
    check(&KeychainQueue::takeStateAfterwards);
}

void KeychainQueue::takeStateAfterwards(KeychainState state)
{
    m_check->deleteLater();
    const auto error = keychainError(state);
    answer(error ? Result<Secret>(*error) : m_result);
}

void KeychainQueue::answer(const Result<Secret> &result)
{
    m_deadline.stop();
    finish(m_current->promise, result);
    m_current.reset();
    next();
}

void KeychainQueue::giveUp()
{
    if (m_unlock && m_unlock->isPrompting()) {
        takeUnlocked(keychainStaysLocked());
        return;
    }
    delete m_check;
    delete m_unlock;
    ++m_generation;
    const Error error = keychainDoesNotAnswer();
    qCInfo(keychainLog) << error.message;
    finish(m_current->promise, error);
    m_current.reset();
    for (Request &request : m_waiting)
        finish(request.promise, error);
    m_waiting.clear();
}

} // namespace Landfall
