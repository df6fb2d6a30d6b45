// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDesktopServices>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QUrl>

/// Stands in for the desktop's browser while it lives and notes what it was given.
class Browser : public QObject {
    Q_OBJECT
public:
    Browser()
    {
        for (const QString &scheme : schemes())
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Browser() override
    {
        for (const QString &scheme : schemes())
            QDesktopServices::unsetUrlHandler(scheme);
    }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }

private:
    static QStringList schemes()
    {
        return QString(QStringLiteral("https http file smb ftp javascript data landfall mailto "
                                      "vbscript"))
            .split(QLatin1Char(' '));
    }
};
