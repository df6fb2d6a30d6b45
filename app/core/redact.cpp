// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logging.h"

#include <QMutex>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

/// Shorter ones would mask half of every line.
constexpr qsizetype shortestSecret = 4;

struct KnownSecrets {
    QMutex mutex;
    QList<Secret::Weak> secrets;
};

struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

// Never destroyed: messages come until the very end of the program.
KnownSecrets &known()
{
    static auto *const secrets = new KnownSecrets;
    return *secrets;
}

QString mask()
{
    return u"[redacted]"_s;
}

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// What a credential looks like where its value is not known.
const QList<Rule> &shapes()
{
    static const auto *const rules = new QList<Rule> {
        {pattern(u"\\b(authorization|x-auth-key|cookie|set-cookie)\\s*:[^\\r\\n]*"_s),
            u"\\1: [redacted]"_s},
        {pattern(u"\\b(bearer|basic|negotiate)\\s+[\\w.~+/=-]{8,}"_s), u"\\1 [redacted]"_s},
        {pattern(u"\\beyj[\\w-]+\\.[\\w-]+\\.[\\w-]*"_s), mask()},
        {pattern(u"\\b(sig|x-amz-signature|x-amz-credential|x-amz-security-token|access_token"
                 "|refresh_token|client_secret|api_key)([\"']?\\s*[=:]\\s*[\"']?)[^&\\s\"']+"_s),
            u"\\1\\2[redacted]"_s},
        {pattern(u"\\b([a-z][a-z0-9+.-]*://)[^\\s/?#@]*@"_s), u"\\1"_s},
        {pattern(u"\\b([a-z][a-z0-9+.-]*://[^\\s?#\"'<>]*)[?#][^\\s\"'<>]*"_s),
            u"\\1?[redacted]"_s},
        {pattern(u"[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"_s), u"[e-mail]"_s},
    };
    return *rules;
}

/// The characters of the base64 form that the secret alone decides, when it stands `offset` bytes
/// after a multiple of three: also what `Basic` makes of `user:secret`.
QString base64Core(const QByteArray &secret, int offset)
{
    const QByteArray encoded =
        (QByteArray(offset, '\0') + secret).toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype first = (offset * 8 + 5) / 6;
    const qsizetype end = (offset + secret.size()) * 8 / 6;
    return QString::fromLatin1(encoded.mid(first, end - first));
}

QStringList spellings(const QByteArray &secret)
{
    QStringList all {QString::fromUtf8(secret),
        QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(secret)))};
    for (const int offset : {0, 1, 2}) {
        QString core = base64Core(secret, offset);
        all.append(core);
        all.append(core.replace(u'+', u'-').replace(u'/', u'_'));
    }
    all.removeDuplicates();
    return all;
}

QString withoutKnownSecrets(QString text)
{
    const QMutexLocker lock(&known().mutex);
    for (const Secret::Weak &weak : std::as_const(known().secrets)) {
        const Secret secret = weak.lock();
        if (secret.isEmpty())
            continue;
        for (const QString &spelling : spellings(secret.reveal()))
            text.replace(spelling, mask(), Qt::CaseInsensitive);
    }
    return text;
}

bool isHarmless(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString withEscapes(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\n')
            escaped += "\\n"_L1;
        else if (isHarmless(c))
            escaped += QChar::fromUcs4(c);
        else
            escaped += u"\\u{%1}"_s.arg(static_cast<uint>(c), 0, 16);
    }
    return escaped;
}

} // namespace

QString redact(const QString &text)
{
    QString safe = withoutKnownSecrets(text);
    for (const Rule &shape : shapes())
        safe.replace(shape.pattern, shape.replacement);
    return withEscapes(safe);
}

void maskInLogs(const Secret &secret)
{
    if (secret.reveal().size() < shortestSecret)
        return;
    const QMutexLocker lock(&known().mutex);
    QList<Secret::Weak> &secrets = known().secrets;
    secrets.removeIf([](const Secret::Weak &weak) { return weak.lock().isEmpty(); });
    const bool isKnown = std::any_of(secrets.begin(), secrets.end(),
        [&](const Secret::Weak &weak) { return weak.lock() == secret; });
    if (!isKnown)
        secrets.append(Secret::Weak(secret));
}

} // namespace Landfall
