// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/paintmoment.h"

#include <deployment.h>

#include <QList>
#include <QWidget>

namespace Landfall {

class ElidedLabel;
class FlowLayout;
class PlainLabel;

/// The head of the details: glyph, name, environment, and how it went in a few facts, each of which
/// goes on the next line as a whole where there is no room.
class DetailsHeader : public QWidget {
    Q_OBJECT
public:
    explicit DetailsHeader(QWidget *parent = nullptr);

    void setDeployment(const Deployment &deployment, const PaintMoment &moment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setEnvironment(const Deployment &deployment);
    void setFacts(const QStringList &facts);

    ElidedLabel *m_name = nullptr;
    PlainLabel *m_environment = nullptr;
    ElidedLabel *m_word = nullptr;
    FlowLayout *m_line = nullptr;
    QList<ElidedLabel *> m_facts; ///< those in use are visible
    Deployment m_deployment;
    PaintMoment m_moment;
};

} // namespace Landfall
