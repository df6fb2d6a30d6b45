// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deployment.h>

#include <QWidget>

namespace Landfall {

class MarkLabel;

/// How many instances of a deployment are up, under way and failed: a bar and the numbers.
class InstanceSection : public QWidget {
    Q_OBJECT
public:
    explicit InstanceSection(QWidget *parent = nullptr);

    void setCounts(const InstanceCounts &counts);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    InstanceCounts m_counts;
    MarkLabel *m_succeeded = nullptr;
    MarkLabel *m_inProgress = nullptr;
    MarkLabel *m_failed = nullptr;
};

} // namespace Landfall
