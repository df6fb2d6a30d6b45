// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confirmationline.h"

#include "verdictlabel.h"
#include "widgets/fonts.h"
#include "widgets/plaintext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int gap = 10;
constexpr int editWidth = 180;
/// Timers of Qt count milliseconds in an int, and may be late.
constexpr std::chrono::milliseconds longestWait {60'000};

} // namespace

ConfirmationLine::ConfirmationLine(const QString &matches, QWidget *parent)
    : QWidget(parent), m_matches(matches), m_before(new PlainLabel(this)),
      m_name(new PlainLabel(this)), m_after(new PlainLabel(this)), m_edit(new QLineEdit(this)),
      m_verdict(new VerdictLabel(this)), m_again(new QPushButton(tr("Loo&k again"), this))
{
    build();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConfirmationLine::expire);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        say();
        Q_EMIT changed();
    });
    connect(m_again, &QPushButton::clicked, this, &ConfirmationLine::lookAgainRequested);
    setClock(std::make_shared<Clock>());
    ask();
}

ConfirmationLine::~ConfirmationLine() = default;

void ConfirmationLine::build()
{
    m_name->setFont(strongFont(font()));
    m_before->setBuddy(m_edit);

    m_edit->setFixedWidth(scaledLength(editWidth, fontMetrics()));
    m_edit->installEventFilter(this);
    m_verdict->setFocusPolicy(Qt::NoFocus);
    m_again->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().horizontalAdvance(u' '));
    for (QWidget *part : std::initializer_list<QWidget *> {m_before, m_name, m_after})
        row->addWidget(part);
    row->addSpacing(gap / 2);
    row->addWidget(m_edit);
    row->addSpacing(gap / 2);
    row->addWidget(m_verdict, 1);
    row->addWidget(m_again);
    setFocusProxy(m_edit);
}

void ConfirmationLine::setClock(std::shared_ptr<const Clock> clock)
{
    if (m_clock)
        m_clock->disconnect(this);
    m_clock = std::move(clock);
    connect(m_clock.get(), &Clock::jumped, this, &ConfirmationLine::expire);
    wait();
}

void ConfirmationLine::setConfirmation(const std::shared_ptr<Confirmation> &confirmation)
{
    m_confirmation = confirmation;
    m_isExpired = false;
    ask();
    wait();
    Q_EMIT changed();
}

void ConfirmationLine::clear()
{
    m_edit->clear();
}

/// The whole sentence in a translation's order; the name stands out in its middle.
void ConfirmationLine::ask()
{
    // While it is looked again at the same slot the name stays.
    const QString name = m_confirmation ? visibleText(m_confirmation->expected()) : m_name->text();
    const QString sentence = tr("Typ&e %1 to confirm");
    const qsizetype at = sentence.indexOf("%1"_L1);
    m_before->setText(sentence.left(at).trimmed());
    m_name->setText(name);
    m_after->setText(sentence.mid(at + 2).trimmed());
    for (QWidget *part : std::initializer_list<QWidget *> {m_before, m_name, m_after})
        part->setVisible(!name.isEmpty());
    m_edit->setEnabled(m_confirmation != nullptr);
    QString spoken = sentence;
    m_edit->setAccessibleName(spoken.remove(u'&').arg(name.isEmpty() ? tr("the name") : name));
    say();
}

void ConfirmationLine::wait()
{
    m_timer.stop();
    if (!m_confirmation || m_isExpired)
        return;
    const auto rest =
        std::chrono::ceil<std::chrono::milliseconds>(m_confirmation->expires() - m_clock->now());
    m_timer.start(std::clamp(rest, std::chrono::milliseconds(0), longestWait));
}

void ConfirmationLine::expire()
{
    if (!m_confirmation || m_isExpired)
        return;
    if (!m_confirmation->isExpired(m_clock->now())) {
        wait();
        return;
    }
    m_isExpired = true;
    say();
    Q_EMIT changed();
    Q_EMIT expired();
}

void ConfirmationLine::say()
{
    m_again->setVisible(m_isExpired);
    if (m_isExpired) {
        m_verdict->setVerdict(Look::Canceled, tr("What is shown is older than 5 minutes."));
        return;
    }
    if (!m_confirmation || typed().isEmpty() || m_confirmation->isUsed())
        m_verdict->setVerdict(std::nullopt, {});
    else if (m_confirmation->matches(typed()))
        m_verdict->setVerdict(Look::Succeeded, u"✓ "_s + m_matches);
    else
        m_verdict->setVerdict(std::nullopt, tr("not the same name yet"));
}

bool ConfirmationLine::isConfirmed() const
{
    return m_confirmation && !m_isExpired && !m_confirmation->isUsed()
        && m_confirmation->matches(typed()) && !m_confirmation->isExpired(m_clock->now());
}

QString ConfirmationLine::typed() const
{
    return m_edit->text();
}

bool ConfirmationLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace Landfall
