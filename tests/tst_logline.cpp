// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <logs/logline.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Landfall;

namespace {

constexpr LineNature error {LogLevel::Error, false};
constexpr LineNature warning {LogLevel::Warning, false};
constexpr LineNature information {LogLevel::Info, false};
constexpr LineNature debug {LogLevel::Debug, false};
constexpr LineNature continuation {LogLevel::Info, true};

void addRows(const LineNature &nature, std::initializer_list<const char *> lines)
{
    for (const char *line : lines)
        QTest::newRow(line) << QByteArray(line) << nature;
}

AnsiStyle foreground(quint32 color)
{
    AnsiStyle style;
    style.foreground = color;
    return style;
}

AnsiStyle background(quint32 color)
{
    AnsiStyle style;
    style.background = color;
    return style;
}

bool isSafe(char32_t c)
{
    const bool isControl = c < 0x20 || (c >= 0x7f && c < 0xa0);
    const bool isBidirectional = (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff;
    return !isControl && !isBidirectional && !QChar::isSurrogate(c);
}

/// Mostly what is special.
QByteArray randomLine(QRandomGenerator &random)
{
    static const QList<QByteArray> pieces {"\x1b", "\x1b[", "\x1b]", "\x1bP", "\x1b_", "\x1b\\",
        "\x07", "\r", "\t", "31", ";", ":", "m", "38;2;", "K", "text", "\xc2\x9b", "\xe2\x80\xae",
        "\xe2\x80\x8b", "\xcc\x81", "\xf0\x9f\x98\x80", "\xed\xa0\x80", "\xc0\x80", "\x7f",
        "\xef\xbb\xbf"};
    QByteArray line;
    const int count = random.bounded(1, 60);
    for (int i = 0; i < count; ++i) {
        if (random.bounded(4) == 0)
            line += char(random.bounded(256));
        else
            line += pieces[random.bounded(int(pieces.size()))];
    }
    return line;
}

} // namespace

/// What one line of a log says of itself and how it is shown.
class TestLogLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsItsNature_data();
    void tellsItsNature();
    void tellsItsTime_data();
    void tellsItsTime();
    void equalErrorsHaveOneSignature_data();
    void equalErrorsHaveOneSignature();
    void otherErrorsHaveOthers_data();
    void otherErrorsHaveOthers();
    void aLineThatSaysNothingHasNoSignature_data();
    void aLineThatSaysNothingHasNoSignature();
    void aSignatureIsShort();
    void showsText_data();
    void showsText();
    void keepsColors_data();
    void keepsColors();
    void joinsWhatLooksTheSame();
    void cutsALongLine();
    void cutsNoCharacterInTwo();
    void readsNoMoreOfAHugeLineThanIsShown();
    void whatACarriageReturnReplacesIsNotCounted();
    void capsPilesOfMarks();
    void noControlCharacterSurvives();
};

void TestLogLine::tellsItsNature_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<LineNature>("nature");
    addRows(error,
        {"ERROR: relation does not exist", "[ERROR] Build failed", "[error] boom",
            "error: no such file", "Error: Cannot find module 'x'",
            "FATAL: password authentication failed", "CRITICAL disk is full",
            "SEVERE: Servlet threw", "FAIL src/app.test.ts",
            "FAILED tests/test_a.py::test_b - assert", "Failed: build command exited with code: 1",
            "Failed to compile.", "npm ERR! code ELIFECYCLE", "npm error code 1",
            "error Command failed with exit code 1.", "fail: Microsoft.AspNetCore.Server[13]",
            "crit: App[0]", "time=\"2026-01-02T03:04:05Z\" level=error msg=\"x\"",
            "level=ERROR msg=x", "ts=1 caller=main.go:1 level=error err=x",
            R"({"level":"error","msg":"x"})", R"({"time":1,"severity": "ERROR"})",
            R"({"level":50,"msg":"pino"})", "E0512 12:34:56.789012 1 main.go:12] cannot list",
            "error[E0512]: cannot transmute", "E0512: cannot transmute",
            "src/a.ts(3,4): error TS2345: Argument", "/app/Foo.cs(12,3): error CS1002: ; expected",
            "src/main.c:12:5: error: expected ';'", "2026-01-02T03:04:05.123Z ERROR x",
            "2026-01-02 03:04:05,123 [main] ERROR com.foo.Bar - x",
            "2026-01-02 03:04:05.000 UTC [1] ERROR:  relation", "[12:34:56 ERR] Serilog",
            "2026/01/02 03:04:05 [error] 12#0: *1 open() failed",
            "[Mon Jan 02 03:04:05 2026] [core:error] [pid 1] x",
            "Jan  2 03:04:05 host app[123]: ERROR x", "[2026-01-02 03:04:05] production.ERROR: x",
            "ERROR:root:x", "##[error]Process completed with exit code 1.", "::error file=a.js::x",
            "TypeError: Cannot read properties of undefined", "java.lang.NullPointerException: x",
            "Traceback (most recent call last):", "AssertionError",
            "Unhandled exception. System.Exception: x", "make: *** [Makefile:2: all] Error 1",
            "web-1  | ERROR: x", "\x1b[31mERROR\x1b[0m x", "\x1b[1m\x1b[31merror\x1b[0m: x",
            "BUILD FAILED in 3s", "#12 1.234 npm ERR! code 1",
            "#12 ERROR: process \"/bin/sh\" did not complete",
            "\xe2\x9c\x98 [ERROR] Could not resolve", "    error: indented but a level of its own",
            "  \x1b[31mERROR\x1b[0m colored, and a level of its own", "    TypeError: x",
            "\x1b[31mSystem.TimeoutException\x1b[0m: x", "panic: runtime error",
            "thread 'main' panicked at src/main.rs:2:5:"});
    addRows(warning,
        {"WARNING: deprecated", "WARN x", "[warn] x", "warning: unused variable",
            "npm WARN deprecated", "npm warn deprecated x", "warn: App[0]",
            "warning package.json: No license field", "level=warn msg=x", R"({"level":"warning"})",
            "W0512 12:34:56.789012 1 x.go:1] y", "(node:12) Warning: x",
            "(node:12) [DEP0040] DeprecationWarning: punycode", "2026-01-02T03:04:05Z [WRN] x",
            R"({"level":40})"});
    addRows(debug,
        {"DEBUG x", "TRACE x", "VERBOSE x", "[debug] x", "dbug: App[0]", "trce: App[0]",
            "level=debug msg=x", R"({"level":20})"});
    addRows(information,
        {"INFO: started", "info: Microsoft.Hosting.Lifetime[14]", "0 errors, 0 warnings",
            "0 error(s)", "0 ERROR: x", "GET /error HTTP/1.1 200",
            "GET https://example.com/error/fatal", "Compiled without errors", "No error found",
            "Failed: 0, Passed: 12", "Tests: 0 failed, 3 passed",
            "INFO: 127.0.0.1 - \"GET /error\" 404", "the last error was long ago",
            "Installing error-handler@1.2.3", "Downloaded fatal-error v1.0", "log level: ERROR",
            "src/error.ts 12 kB", "?level=error", "just text", "Step 3/5 : RUN npm ci",
            "I0512 12:34:56.789012 1 x.go:1] y", "Set the variable LOG_LEVEL to DEBUG",
            "we build with an ERROR in this sentence"});
    addRows(continuation,
        {"    at Object.<anonymous> (/app/a.js:1:1)", "at com.foo.Bar(Bar.java:1)", "\tat x",
            "Caused by: java.lang.IllegalStateException: x", "--- End of stack trace ---",
            "   indented remark", "... 12 more", "", "   ", "^~~~~",
            "2026-01-02T03:04:05Z     at x", "\x1b[31m    at x\x1b[0m",
            "  \x1b[31mStackExchange.Redis.RedisConnectionException\x1b[0m: It was not possible",
            "\t\x1b[1m\x1b[31mTypeError\x1b[0m: x", "  \x1b[31mindented remark\x1b[0m",
            "    \x1b[36mat\x1b[0m x"});
    QTest::newRow("far in a line") << QByteArray(2000, 'x') + " ERROR" << information;
}

void TestLogLine::tellsItsNature()
{
    QFETCH(QByteArray, line);
    QFETCH(LineNature, nature);
    const LineNature told = natureOf(line);
    QCOMPARE(int(told.level), int(nature.level));
    QCOMPARE(told.isContinuation, nature.isContinuation);
}

void TestLogLine::tellsItsTime_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *line, const QString &time) {
        QTest::newRow(line) << QByteArray(line) << time;
    };
    const QString whole = u"2026-01-02T03:04:05.000Z"_s;
    const QString fraction = u"2026-01-02T03:04:05.123Z"_s;
    row("2026-01-02T03:04:05Z x", whole);
    row("2026-01-02T03:04:05.123Z x", fraction);
    row("2026-01-02T03:04:05.123456789Z x", fraction);
    row("2026-01-02T03:04:05,123 x", fraction);
    row("2026-01-02 03:04:05 x", whole);
    row("2026-01-02 03:04:05.1 UTC x", u"2026-01-02T03:04:05.100Z"_s);
    row("[2026-01-02 03:04:05] x", whole);
    row("[2026-01-02T03:04:05.123Z] x", fraction);
    row("2026/01/02 03:04:05 x", whole);
    row("2026-01-02T05:04:05+02:00 x", whole);
    row("2026-01-01T22:04:05-0500 x", whole);
    row("2026-01-02 05:04:05 +0200 x", whole);
    row("2026-01-02T03:04:05", whole);
    row("2026-01-02T03:04", u"2026-01-02T03:04:00.000Z"_s);
    row("\x1b[2m2026-01-02T03:04:05Z\x1b[0m x", whole);
    row("2026-01-02 03:04:05 - x", whole);
    for (const char *line : {"", "x", "Jan  2 03:04:05 host app: x", "2026-13-02T03:04:05Z",
             "2026-01-02T25:04:05Z", "2026-01-02", "03:04:05 x", "x 2026-01-02T03:04:05Z",
             "2026-01/02T03:04:05Z", "12", "["})
        row(line, QString());
}

void TestLogLine::tellsItsTime()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, time);
    QCOMPARE(lineTime(line).toString(Qt::ISODateWithMs), time);
}

void TestLogLine::equalErrorsHaveOneSignature_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    const auto row = [](const char *name, const char *first, const char *second) {
        QTest::newRow(name) << QByteArray(first) << QByteArray(second);
    };
    row("times", "2026-01-02T03:04:05.123Z ERROR boom", "2026-02-03T04:05:06Z ERROR boom");
    row("times within", "ERROR at 2026-01-02 03:04:05: boom",
        "ERROR at 2026-01-02T09:04:05Z: boom");
    row("case and blanks", "ERROR:  Boom here", "error: boom  here ");
    row("colors", "\x1b[31mERROR\x1b[0m boom", "ERROR boom");
    row("ids", "ERROR request 7c1e90aa failed", "ERROR request 1f2e3d4c5b failed");
    row("GUIDs", "ERROR 8e3f1a52-1d7c-4a6b-9c1e-0123456789ab gone",
        "ERROR 11111111-2222-3333-4444-aaaaaaaaaaaa gone");
    row("numbers", "ERROR: 12 of 34 failed", "ERROR: 1 of 500 failed");
    row("addresses", "ERROR connect to 10.0.0.1:5432 refused",
        "ERROR connect to 172.16.3.4:6543 refused");
    row("IPv6", "ERROR connect to fe80::1:2 refused", "ERROR connect to 2001:db8::7 refused");
    row("ports", "ERROR db.internal:5432 refused", "ERROR db.internal:6543 refused");
    row("temporary paths", "ERROR open '/tmp/build-x8fj/a.js'", "ERROR open '/tmp/build-zz/a.js'");
    row("containers", "Container larkfield-shop-api_3_7c1e90aa failed",
        "Container larkfield-shop-api_0_12ab34cd failed");
    row("pods", "pod api-7d9f8b6c5d-x2x4z failed", "pod api-5c6b7d8f9a-abcde failed");
    row("durations", "ERROR after 1m23s: timeout", "ERROR after 45.2 seconds: timeout");
    row("durations in ms", "ERROR took 12ms to fail", "ERROR took 3.5s to fail");
    row("digests", "ERROR image sha256:0123456789abcdef missing",
        "ERROR image sha256:fedcba9876543210 missing");
    row("pointers", "ERROR at 0x7fff12", "ERROR at 0xdead");
}

void TestLogLine::equalErrorsHaveOneSignature()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QVERIFY(!errorSignature(first).isEmpty());
    QCOMPARE(errorSignature(first), errorSignature(second));
}

void TestLogLine::otherErrorsHaveOthers_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    const auto row = [](const char *first, const char *second) {
        QTest::newRow(first) << QByteArray(first) << QByteArray(second);
    };
    row("ERROR cannot open config", "ERROR cannot open database");
    row("error TS2345: x", "error TS2322: x");
    row("error[E0512]: x", "error[E0308]: x");
    row("Cannot find module 'left-pad'", "Cannot find module 'right-pad'");
    row("ERROR facade is broken", "ERROR decade is broken");
    row("src/a.c:12:5: error: x", "src/b.c:12:5: error: x");
    row("ERROR: std::vector", "ERROR: std::string");
}

void TestLogLine::otherErrorsHaveOthers()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QVERIFY(errorSignature(first) != errorSignature(second));
}

void TestLogLine::aLineThatSaysNothingHasNoSignature_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"", "   ", "ERROR", "[ERROR]", "npm ERR!",
             "2026-01-02T03:04:05Z ERROR:", "-----", "12345", "Traceback (most recent call last):"})
        QTest::newRow(line) << QByteArray(line);
}

void TestLogLine::aLineThatSaysNothingHasNoSignature()
{
    QFETCH(QByteArray, line);
    QCOMPARE(errorSignature(line), QString());
}

void TestLogLine::aSignatureIsShort()
{
    QCOMPARE(errorSignature("ERROR " + QByteArray("word ").repeated(100'000)).size(), 300);
}

void TestLogLine::showsText_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &line, const QString &text) {
        QTest::newRow(name) << line << text;
    };
    row("plain", "plain", u"plain"_s);
    row("empty", "", QString());
    row("UTF-8", "Gr\xc3\xbc\xc3\x9f \xf0\x9f\x98\x80", u"Grüß 😀"_s);
    row("colors", "\x1b[31mred\x1b[0m", u"red"_s);
    row("cursor moves", "a\x1b[2K\x1b[1;2Hb\x1b[?25lc", u"abc"_s);
    row("no end of a sequence", "a\x1b[31", u"a"_s);
    row("link", "\x1b]8;;https://example.com\x1b\\link\x1b]8;;\x07!", u"link!"_s);
    row("title without an end", "a\x1b]0;title", u"a"_s);
    row("DCS", "a\x1bPq#0\x1b\\b", u"ab"_s);
    row("DCS without an end", "a\x1bPq#0", u"a"_s);
    row("APC", "a\x1b_Gx\x1b\\b", u"ab"_s);
    row("charset", "a\x1b(Bb\x1b=c", u"abc"_s);
    row("lone ESC", "a\x1b", u"a\u241b"_s);
    row("ESC before a letter of others", "a\x1b\xc3\xbc", u"a\u241bü"_s);
    row("C0", QByteArray("a\0b\x07\x08\x7f", 6), u"a\u2400b\u2407\u2408\u2421"_s);
    row("C1",
        "a\xc2\x9b"
        "31m",
        u"a‹U+009B›31m"_s);
    row("bidirectional",
        "a\xe2\x80\xae"
        "b",
        u"a‹U+202E›b"_s);
    row("zero-width",
        "a\xe2\x80\x8b"
        "b",
        u"a‹U+200B›b"_s);
    row("line separator",
        "a\xe2\x80\xa8"
        "b",
        u"a‹U+2028›b"_s);
    row("tab", "a\tb", u"a       b"_s);
    row("tab at a stop", "12345678\tb", u"12345678        b"_s);
    row("CR", "10%\r20%\r100%", u"100%"_s);
    row("CR at the end", "100%\r", u"100%"_s);
    row("CR before an escape", "100%\r\x1b[K", u"100%"_s);
    row("invalid UTF-8",
        "a\xff"
        "b\xc3(\xe2\x82",
        u"a\ufffdb\ufffd(\ufffd"_s);
    row("surrogate", "\xed\xa0\x80", u"\ufffd"_s);
    row("overlong", "\xc0\xaf", u"\ufffd\ufffd"_s);
}

void TestLogLine::showsText()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, text);
    QCOMPARE(readLogLine(line).text, text);
    QCOMPARE(readLogLine(line).cutOff, 0);
}

void TestLogLine::keepsColors_data()
{
    QTest::addColumn<QByteArray>("sequence");
    QTest::addColumn<AnsiStyle>("style");
    const auto row = [](const char *parameters, const AnsiStyle &style) {
        QTest::newRow(parameters) << QByteArray("\x1b[") + parameters + 'm' << style;
    };
    row("31", foreground(1));
    row("91", foreground(9));
    row("44", background(4));
    row("104", background(12));
    row("38;5;208", foreground(208));
    row("48;5;17", background(17));
    row("38;2;1;2;3", foreground(0x1010203));
    row("38:2:1:2:3", foreground(0x1010203));
    row("38:2::1:2:3", foreground(0x1010203));
    row("48:5:200", background(200));
    AnsiStyle bold;
    bold.isBold = true;
    row("1", bold);
    row("31;1;39", bold);
    row("1;38;5;300;39", bold);
    AnsiStyle underlined;
    underlined.isUnderlined = true;
    row("4", underlined);
    row("4:3", underlined);
    AnsiStyle italic;
    italic.isItalic = true;
    row("3", italic);
    row("1;3;22", italic);
    for (const char *none : {"", "0", "31;0", "31;39", "4;24", "4:0", "38", "38;5", "38;2;1",
             "38;9;1", "999", "99999999999999999999", "?31", ">4;1", "31 "})
        row(none, AnsiStyle());
}

void TestLogLine::keepsColors()
{
    QFETCH(QByteArray, sequence);
    QFETCH(AnsiStyle, style);
    const LogText shown = readLogLine("ab" + sequence + "cd");
    QCOMPARE(shown.text, u"abcd"_s);
    const QList<AnsiRun> runs =
        style == AnsiStyle() ? QList<AnsiRun>() : QList<AnsiRun> {{2, 2, style}};
    QVERIFY(shown.runs == runs);
}

void TestLogLine::joinsWhatLooksTheSame()
{
    const LogText shown = readLogLine("\x1b[31ma\x1b[31mb\x1b[0mc\x1b[32md");
    QVERIFY((shown.runs == QList<AnsiRun> {{0, 2, foreground(1)}, {3, 1, foreground(2)}}));
    QVERIFY(readLogLine("\x1b[31mold\rnew").runs == QList<AnsiRun>({{0, 3, foreground(1)}}));
}

void TestLogLine::cutsALongLine()
{
    const LogText shown = readLogLine("0123456789\xc3\xbc\xc3\xbc", 5);
    QCOMPARE(shown.text, u"01234"_s);
    QCOMPARE(shown.cutOff, 7);
    QCOMPARE(readLogLine(QByteArray(8192, 'x')).cutOff, 0);
    QCOMPARE(readLogLine(QByteArray(8193, 'x')).cutOff, 1);
}

void TestLogLine::cutsNoCharacterInTwo()
{
    QCOMPARE(readLogLine("abcd\xf0\x9f\x98\x80", 5).text, u"abcd"_s);
    QCOMPARE(readLogLine("abcd\xe2\x80\xae", 6).text, u"abcd"_s);
}

void TestLogLine::readsNoMoreOfAHugeLineThanIsShown()
{
    const LogText shown = readLogLine(QByteArray(1'000'000, 'x'));
    QCOMPARE(shown.text, QString(8192, u'x'));
    QCOMPARE(shown.cutOff, 1'000'000 - 8192);
}

void TestLogLine::whatACarriageReturnReplacesIsNotCounted()
{
    QByteArray progress;
    for (int i = 0; i < 100'000; ++i)
        progress += QByteArray::number(i) + " of 99999\r";
    const LogText shown = readLogLine(progress);
    QCOMPARE(shown.text, u"99999 of 99999"_s);
    QCOMPARE(shown.cutOff, 0);
}

void TestLogLine::capsPilesOfMarks()
{
    const LogText shown = readLogLine("a" + QByteArray("\xcc\x81").repeated(1000) + "b");
    QCOMPARE(shown.text, u'a' + QString(8, QChar(0x301)) + u'b');
}

void TestLogLine::noControlCharacterSurvives()
{
    QRandomGenerator random(20260102);
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray line = randomLine(random);
        const qsizetype limit = random.bounded(4) == 0 ? random.bounded(40) : 8192;
        const LogText shown = readLogLine(line, limit);
        QVERIFY2(shown.text.size() <= limit, line.toHex().constData());
        for (const char32_t c : shown.text.toUcs4())
            QVERIFY2(isSafe(c), line.toHex().constData());
        qsizetype end = 0;
        for (const AnsiRun &run : shown.runs) {
            QVERIFY2(run.start >= end && run.length > 0, line.toHex().constData());
            end = run.start + run.length;
        }
        QVERIFY2(end <= shown.text.size(), line.toHex().constData());
        static_cast<void>(natureOf(line));
        static_cast<void>(lineTime(line));
        QVERIFY(errorSignature(line).size() <= 300);
    }
}

QTEST_GUILESS_MAIN(TestLogLine)
#include "tst_logline.moc"
