// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <slotcopier.h>

#include <QFrame>

namespace Landfall {

class ElidedLabel;
class PlainLabel;

/// What a chosen slot is, below its name: how it runs, what its newest deployment says, and the
/// resource id on a line of its own.
class SlotCard : public QFrame {
    Q_OBJECT
public:
    explicit SlotCard(QWidget *parent = nullptr);

    /// Null: nothing is chosen; the words then say so.
    void setSlot(const CopySlot *slot, const QString &otherwise);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elideId();

    ElidedLabel *m_words;
    PlainLabel *m_id;
    QString m_fullId;
};

} // namespace Landfall
