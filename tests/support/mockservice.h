// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QVariantList>

/// A service on the session's bus that python-dbusmock plays, to its end with this.
class MockService {
public:
    /// `arguments` are python-dbusmock's; `name` is what it will own. Waits until it does.
    MockService(const QStringList &arguments, const QString &name);
    ~MockService();
    Q_DISABLE_COPY_MOVE(MockService)

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    /// One of the mock's own methods.
    void call(const QString &path, const QString &method, const QVariantList &arguments) const;
    /// A method that it plays.
    void callOn(const QString &path, const QString &interface, const QString &method,
        const QVariantList &arguments) const;

    /// A method without arguments, with the signature of its answer and Python that sets `ret`.
    void addMethod(const QString &path, const QString &interface, const QString &name,
        const QString &result, const QString &code) const;
    void addProperty(const QString &path, const QString &interface, const QString &name,
        const QVariant &value) const;
    /// Tells of the change.
    void setProperty(const QString &path, const QString &interface, const QString &name,
        const QVariant &value) const;

    /// With one argument, a truth.
    void emitSignal(const QString &path, const QString &interface, const QString &name,
        const QVariantList &arguments) const;

private:
    QString m_name;
    QProcess m_process;
    bool m_isThere = false;
};
