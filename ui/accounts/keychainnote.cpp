// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainnote.h"

#include "widgets/iconlabel.h"
#include "widgets/plaintext.h"
#include "widgets/quietlabel.h"

#include <QHBoxLayout>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int gap = 8;
/// No account's name has a slash, so nobody's secret is read.
constexpr auto probeKey = "/"_L1;

/// What the desktop calls the place.
QString keychainName()
{
    return KeychainNote::tr("keychain (Secret Service)");
}

} // namespace

KeychainNote::KeychainNote(Engine &engine, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_words(new QuietLabel({}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    row->addWidget(new IconLabel(u"lock"_s, this), 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    look();
}

void KeychainNote::setAccount(const QString &name, Kept kept)
{
    m_name = name;
    m_kept = kept;
    say();
}

void KeychainNote::say()
{
    if (m_kept == Nothing) {
        m_words->setText(tr("Nothing is stored: this way to sign in has no secret of its own."));
        return;
    }
    if (m_error) {
        m_words->setText(visibleLines(m_error->message));
        return;
    }
    const QString name = m_name.isEmpty() ? tr("NAME") : visibleText(m_name);
    const QString sentence = m_kept == RefreshToken
        ? tr("The refresh token goes to the %1 as “landfall/%2”, never to a settings file.")
        : tr("The secret goes to the %1 as “landfall/%2”, never to a settings file.");
    m_words->setText(sentence.arg(keychainName(), name));
}

QCoro::Task<> KeychainNote::look()
{
    const QPointer<KeychainNote> self(this);
    const QString key = probeKey;
    const auto probe = co_await m_engine.secrets().read(key);
    if (!self || probe || probe.error().kind == Error::SecretMissing)
        co_return;
    m_error = probe.error();
    say();
}

} // namespace Landfall
