// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#include <algorithm>

/// What a person does in a dialog and sees of it. All look at visible parts only.
namespace DialogDriving {

inline QLineEdit *line(QWidget *dialog, const QString &name)
{
    for (QLineEdit *edit : dialog->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name && edit->isVisible())
            return edit;
    }
    return nullptr;
}

/// Qt counts a dialog as active while its parent is.
inline bool becomesActive(QWidget *dialog)
{
    return QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; });
}

/// Replaces what stands in the line.
inline void type(QLineEdit *edit, const QString &text)
{
    QVERIFY(edit);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    // As an input method does: keys cannot be pressed for every character.
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QCoreApplication::sendEvent(edit, &typed);
}

inline QAbstractButton *button(QWidget *dialog, const QString &text)
{
    for (QAbstractButton *candidate : dialog->findChildren<QAbstractButton *>()) {
        if (candidate->text().remove(u'&') == text && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

inline void click(QWidget *dialog, const QString &text)
{
    QAbstractButton *found = button(dialog, text);
    QVERIFY2(found, qPrintable(text));
    QTest::mouseClick(found, Qt::LeftButton);
}

/// Whether a label says so.
inline bool shows(QWidget *dialog, const QString &text)
{
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

/// By keyboard, in the list of the dialog that adds an account.
inline void chooseProvider(QWidget *dialog, const QString &name)
{
    auto *list = dialog->findChild<QListWidget *>();
    QVERIFY(list);
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Home);
    while (list->currentItem()->text() != name && list->currentRow() + 1 < list->count())
        QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentItem()->text(), name);
}

} // namespace DialogDriving
