// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/logcomparewindow.h"

#include "widgets/fonts.h"
#include "widgets/plainlabel.h"

#include <engine.h>
#include <visibletext.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int margin = 8;
constexpr int rowPadding = 4;
constexpr QSize firstSize {1200, 700};
constexpr int mostCopied = 50'000; ///< rows

QString nameOf(const OfferedLog &log)
{
    return log.machine.isEmpty() ? log.link.label : log.machine;
}

} // namespace

LogCompareWindow::LogCompareWindow(Sessions &sessions, const Account &account,
    const OfferedLog &left, const OfferedLog &right, QWidget *parent)
    : QWidget(parent, Qt::Window), m_left(sessions, account, left.link),
      m_right(sessions, account, right.link), m_leftName(nameOf(left)), m_rightName(nameOf(right)),
      m_comparison(m_left.buffer(), m_right.buffer()),
      m_model(m_left.buffer(), m_leftName, m_right.buffer(), m_rightName, m_comparison),
      m_state(new PlainLabel(tr("Reading both logs…"), this)), m_table(new QTableView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(
        tr("%1 and %2 compared").arg(visibleText(m_leftName, 60), visibleText(m_rightName, 60)));
    resize(firstSize);
    build();
    for (LogReader *reader : {&m_left, &m_right}) {
        connect(reader, &LogReader::ended, this, &LogCompareWindow::compare);
        reader->read();
    }
    connect(&m_comparison, &LogComparison::finished, this, &LogCompareWindow::showRows);
}

void LogCompareWindow::build()
{
    m_state->setAccessibleName(tr("Outcome of the comparison"));
    m_state->setWordWrap(true);
    m_table->setModel(&m_model);
    m_table->setFont(fixedFont(font()));
    m_table->setAccessibleName(tr("The two logs, line by line"));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(
        QFontMetrics(m_table->font()).height() + rowPadding);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    auto *head = new QHBoxLayout;
    head->addWidget(m_state, 1);
    const auto add = [&](const QString &text, const QKeySequence &keys, auto &&what) {
        auto *button = new QPushButton(text, this);
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        addAction(action);
        connect(action, &QAction::triggered, this, what);
        connect(button, &QPushButton::clicked, this, what);
        head->addWidget(button);
    };
    add(tr("&Previous difference"), Qt::SHIFT | Qt::Key_F8, [this] { step(true); });
    add(tr("&Next difference"), Qt::Key_F8, [this] { step(false); });
    add(tr("&Copy"), QKeySequence::Copy, [this] { copy(); });
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    auto *close = new QAction(this);
    close->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_W), QKeySequence(Qt::Key_Escape)});
    connect(close, &QAction::triggered, this, &QWidget::close);
    addAction(close);
    m_table->setFocus();
}

void LogCompareWindow::compare()
{
    if (m_left.isReading() || m_right.isReading() || !m_left.outcome() || !m_right.outcome())
        return;
    m_state->setText(tr("Comparing…"));
    m_comparison.start();
    m_model.update();
}

QString LogCompareWindow::problems() const
{
    QString text;
    for (const LogReader *reader : {&m_left, &m_right}) {
        const QString &name = reader == &m_left ? m_leftName : m_rightName;
        if (!*reader->outcome())
            text += u' '
                + tr("%1 is not whole: %2")
                      .arg(visibleText(name), visibleText(reader->outcome()->error().message));
    }
    if (m_comparison.isCutOff())
        text += u' '
            + tr("Only the first %L1 lines of each are compared.").arg(LogComparison::mostLines);
    return text;
}

void LogCompareWindow::showRows()
{
    m_model.update();
    const int left = m_model.count(ComparedRow::OnlyLeft);
    const int right = m_model.count(ComparedRow::OnlyRight);
    const QString outcome = left + right == 0
        ? tr("Both say the same.")
        : tr("‹ %L1 lines only in %2, › %L3 lines only in %4.")
              .arg(left)
              .arg(visibleText(m_leftName))
              .arg(right)
              .arg(visibleText(m_rightName));
    m_state->setText(outcome + problems());
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
}

void LogCompareWindow::step(bool isBackwards)
{
    const QModelIndex current = m_table->currentIndex();
    const int row = m_model.difference(current.isValid() ? current.row() : -1, isBackwards);
    if (row < 0)
        return;
    const bool isLeft = m_comparison.rows().at(row).kind == ComparedRow::OnlyLeft;
    const QModelIndex index =
        m_model.index(row, isLeft ? LogCompareModel::LeftColumn : LogCompareModel::RightColumn);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void LogCompareWindow::copy()
{
    QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    if (cells.isEmpty())
        return;
    std::sort(cells.begin(), cells.end());
    QStringList lines;
    for (const QModelIndex &cell : cells.mid(0, 2 * mostCopied)) {
        const QString text = cell.data(Qt::EditRole).toString();
        if (!cell.data(Qt::DisplayRole).toString().isEmpty())
            lines.append(text);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void openLogComparison(Engine &engine, const Account &account, const OfferedLog &left,
    const OfferedLog &right, QWidget *parent)
{
    auto *window = new LogCompareWindow(engine.sessions(), account, left, right, parent);
    window->show();
}

} // namespace Landfall
