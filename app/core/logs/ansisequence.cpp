// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logs/ansisequence.h"

#include <QVarLengthArray>

namespace Landfall {

namespace {

constexpr char escape = '\x1b';
constexpr char bell = '\x07';
constexpr qsizetype mostParameters = 64;
constexpr quint32 firstRgb = 0x1000000;

bool isBetween(char c, char first, char last)
{
    return c >= first && c <= last;
}

/// From after "ESC [". A character that cannot stand in one ends it and is not part of it.
qsizetype endOfControlSequence(QByteArrayView line, qsizetype at)
{
    while (at < line.size() && isBetween(line[at], '0', '?'))
        ++at;
    while (at < line.size() && isBetween(line[at], ' ', '/'))
        ++at;
    return at < line.size() && isBetween(line[at], '@', '~') ? at + 1 : at;
}

/// From after the introducer of an OSC, DCS, SOS, PM or APC.
qsizetype endOfControlString(QByteArrayView line, qsizetype at, bool endsWithBell)
{
    for (; at < line.size(); ++at) {
        if (line[at] == bell && endsWithBell)
            return at + 1;
        if (line[at] == '\x18' || line[at] == '\x1a')
            return at + 1;
        if (line[at] != escape)
            continue;
        const bool isEnd = at + 1 < line.size() && line[at + 1] == '\\';
        return isEnd ? at + 2 : at;
    }
    return at;
}

/// Numbers of one parameter: "38:5:12" has three. A missing one is 0.
using Parameter = QVarLengthArray<quint32, 8>;
using Parameters = QVarLengthArray<Parameter, 16>;

Parameters parametersOf(QByteArrayView text)
{
    Parameters parameters;
    parameters.append(Parameter {0});
    for (const char c : text) {
        quint32 &number = parameters.last().last();
        if (c == ';' && parameters.size() < mostParameters)
            parameters.append(Parameter {0});
        else if (c == ':' && parameters.last().size() < mostParameters)
            parameters.last().append(0);
        else if (isBetween(c, '0', '9'))
            number = std::min(number * 10 + quint32(c - '0'), 100000u);
    }
    return parameters;
}

quint32 rgb(quint32 red, quint32 green, quint32 blue)
{
    return firstRgb | std::min(red, 255u) << 16 | std::min(green, 255u) << 8 | std::min(blue, 255u);
}

/// The color after 38 or 48 at `index`, which goes to the last parameter that belongs to it.
std::optional<quint32> longColor(const Parameters &all, qsizetype &index)
{
    const Parameter &own = all[index];
    if (own.size() >= 3 && own[1] == 5)
        return std::min(own[2], 255u);
    if (own.size() >= 5 && own[1] == 2) {
        // With the number of a color space before the three, or without.
        const qsizetype red = own.size() >= 6 ? 3 : 2;
        return rgb(own[red], own[red + 1], own[red + 2]);
    }
    if (own.size() > 1 || index + 1 >= all.size())
        return {};
    const quint32 kind = all[++index][0];
    const auto left = all.size() - 1 - index;
    if (kind == 5 && left >= 1)
        return std::min(all[++index][0], 255u);
    if (kind == 2 && left >= 3) {
        index += 3;
        return rgb(all[index - 2][0], all[index - 1][0], all[index][0]);
    }
    return {};
}

void applyColor(const Parameters &all, qsizetype &index, AnsiStyle &style)
{
    const quint32 code = all[index][0];
    if (code >= 30 && code <= 37)
        style.foreground = code - 30;
    else if (code >= 90 && code <= 97)
        style.foreground = code - 90 + 8;
    else if (code >= 40 && code <= 47)
        style.background = code - 40;
    else if (code >= 100 && code <= 107)
        style.background = code - 100 + 8;
    else if (code == 39)
        style.foreground.reset();
    else if (code == 49)
        style.background.reset();
    else if (code == 38 || code == 48) {
        const bool isForeground = code == 38;
        if (const auto color = longColor(all, index))
            (isForeground ? style.foreground : style.background) = color;
    }
}

void applyParameter(const Parameters &all, qsizetype &index, AnsiStyle &style)
{
    const Parameter &own = all[index];
    switch (own[0]) {
    case 0:
        style = AnsiStyle();
        break;
    case 1:
    case 22:
        style.isBold = own[0] == 1;
        break;
    case 3:
    case 23:
        style.isItalic = own[0] == 3;
        break;
    case 4:
    case 21:
        style.isUnderlined = own.size() < 2 || own[1] != 0;
        break;
    case 24:
        style.isUnderlined = false;
        break;
    default:
        applyColor(all, index, style);
    }
}

} // namespace

qsizetype endOfSequence(QByteArrayView line, qsizetype start)
{
    if (start >= line.size())
        return start;
    const char kind = line[start];
    if (kind == '[')
        return endOfControlSequence(line, start + 1);
    if (QByteArrayView("]PX^_").contains(kind))
        return endOfControlString(line, start + 1, kind == ']');
    qsizetype at = start;
    while (at < line.size() && isBetween(line[at], ' ', '/'))
        ++at;
    return at < line.size() && isBetween(line[at], '0', '~') ? at + 1 : start;
}

void applySequence(QByteArrayView sequence, AnsiStyle &style)
{
    if (!sequence.startsWith('[') || !sequence.endsWith('m'))
        return;
    const QByteArrayView body = sequence.sliced(1).chopped(1);
    const bool isPlain =
        std::all_of(body.begin(), body.end(), [](char c) { return isBetween(c, '0', ';'); });
    if (!isPlain)
        return;
    const Parameters all = parametersOf(body);
    for (qsizetype i = 0; i < all.size(); ++i)
        applyParameter(all, i, style);
}

} // namespace Landfall
