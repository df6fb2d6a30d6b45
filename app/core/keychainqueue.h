// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "keychaincheck.h"
#include "result.h"
#include "secret.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QSettings>
#include <QString>
#include <QTimer>

#include <chrono>
#include <deque>
#include <optional>

namespace QKeychain {
class Job;
}

namespace Landfall {

class KeychainUnlock;

/// Runs the keychain's jobs one at a time: check, job, and for a change a job that reads back. A
/// job that misses its deadline cannot be stopped and must not be destroyed: it is left to itself,
/// what it answers later is dropped, and until then every request fails at once.
class KeychainQueue : public QObject {
    Q_OBJECT
public:
    explicit KeychainQueue(QObject *parent = nullptr);
    /// What is asked ends as Cancelled.
    ~KeychainQueue() override;

    void setDeadlines(std::chrono::milliseconds answer, std::chrono::milliseconds prompt);

    /// The futures always get a result; that of all but read() is an empty secret.
    [[nodiscard]] QFuture<Result<Secret>> read(const QString &key);
    [[nodiscard]] QFuture<Result<Secret>> write(const QString &key, const Secret &secret);
    [[nodiscard]] QFuture<Result<Secret>> remove(const QString &key);
    /// Done for who asked before its prompt was answered, too.
    [[nodiscard]] QFuture<Result<Secret>> unlock();

    /// What gave the last answer is called; empty where nothing did.
    [[nodiscard]] QString backend() const { return m_backend; }

private:
    enum class Kind { Read, Write, Remove, Unlock };
    struct Request {
        Kind kind;
        QString key;
        Secret secret;
        QPromise<Result<Secret>> promise;
    };
    using Handler = void (KeychainQueue::*)(QKeychain::Job *);

    [[nodiscard]] QFuture<Result<Secret>> ask(Kind kind, const QString &key, const Secret &secret);
    [[nodiscard]] bool isOverdue() const { return m_jobRuns && !m_current; }
    void next();
    void check(void (KeychainQueue::*handler)(KeychainState));
    void takeState(KeychainState state);
    void takeStateAfterwards(KeychainState state);
    void startUnlock();
    void takeUnlocked(const Result<Done> &result);
    void startJob();
    void start(QKeychain::Job *job, Handler handler);
    void readBack(Handler handler);
    void takeRead(QKeychain::Job *job);
    void takeWritten(QKeychain::Job *job);
    void takeRemoved(QKeychain::Job *job);
    void compareWritten(QKeychain::Job *job);
    void compareRemoved(QKeychain::Job *job);
    void answerIfStillOpen(const Result<Secret> &result);
    void answer(const Result<Secret> &result);
    void giveUp();

    std::chrono::milliseconds m_answerDeadline {15'000};
    std::chrono::milliseconds m_promptDeadline {120'000};
    std::deque<Request> m_waiting;
    std::optional<Request> m_current;
    KeychainState m_state = KeychainState::Absent;
    QString m_backend;
    QPointer<KeychainCheck> m_check;
    QPointer<KeychainUnlock> m_unlock;
    Result<Secret> m_result; ///< what the job said, until the keychain was looked at again
    QTimer m_deadline;
    QSettings m_noPlainStore; ///< QtKeychain takes secrets from a plain file unless given another
    quint64 m_generation = 0; ///< a job of an earlier one answers to nobody
    bool m_jobRuns = false;
};

} // namespace Landfall
