// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/paintmoment.h"

#include <deployment.h>

#include <QWidget>

namespace Landfall {

class ElidedLabel;
class PlainLabel;

/// The head of the details: glyph, name, environment, and how it went in one line.
class DetailsHeader : public QWidget {
    Q_OBJECT
public:
    explicit DetailsHeader(QWidget *parent = nullptr);

    void setDeployment(const Deployment &deployment, const PaintMoment &moment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setEnvironment(const Deployment &deployment);

    ElidedLabel *m_name = nullptr;
    PlainLabel *m_environment = nullptr;
    PlainLabel *m_word = nullptr;
    ElidedLabel *m_rest = nullptr;
    Deployment m_deployment;
    PaintMoment m_moment;
};

} // namespace Landfall
