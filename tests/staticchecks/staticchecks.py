#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules that no compiler sees, checked over the source tree.

    staticchecks.py ROOT          checks app, ui and tests below ROOT; exit code 1 on a finding
    staticchecks.py --self-test   checks that each rule finds its bad sample and passes its good one
"""

import re
import sys
from pathlib import Path

LONGEST_FUNCTION = 60
LONGEST_SOURCE = 400


class Source:
    """A file with comments and literals blanked, so that rules see code only."""

    def __init__(self, name, text):
        self.name = name
        self.text = text
        self.code = blank(text)

    def line(self, offset):
        return self.code.count("\n", 0, offset) + 1


def blank(text):
    """Replaces what stands in comments, strings and characters by blanks of the same length."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^(\n]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"'
        r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'",
        re.DOTALL)

    def keep_lines(match):
        body = match.group(0)
        if body.startswith("/"):
            return re.sub(r"[^\n]", " ", body)
        return body[0] + re.sub(r"[^\n]", " ", body[1:-1]) + body[-1]

    return pattern.sub(keep_lines, text)


# The one form: alone in its statement, at most assigned to a name; arguments without braces,
# lambdas or operators (GCC 12 destroys temporaries of the other forms twice).
AWAIT = re.compile(
    r"^(?:(?:const\s+)?auto\s*&?\s*\w+\s*=\s*|[\w.]+(?:->\w+)*\s*=\s*)?"
    r"co_await\s+[^{}\[\]?]*$")

CONTROL = re.compile(r"^(?:if|for|while)\s*\((?:[^()]|\([^()]*\))*\)\s*")


def await_form(source):
    for match in re.finditer(r"\bco_await\b", source.code):
        start = max(source.code.rfind(c, 0, match.start()) for c in ";{}")
        # A brace inside the statement belongs to an expression and is a finding by itself.
        end = source.code.find(";", match.end())
        statement = " ".join(source.code[start + 1:end].split())
        statement = re.sub(r"^(?:else|case [\w:]+:|default:|\w+:)\s*", "", statement)
        statement = CONTROL.sub(
            lambda m: m.group(0) if "co_await" in m.group(0) else "", statement)
        bad = (not AWAIT.match(statement) or "&&" in statement or "||" in statement
               or statement.count("co_await") > 1 or re.search(r"\(\s*co_await", statement))
        if bad:
            yield source.line(match.start()), f"co_await outside its one form: {statement}"


def capturing_coroutine_lambda(source):
    for match in re.finditer(r"\[[^\]\n]+\]\s*\([^)]*\)\s*(?:mutable\s*)?->\s*QCoro::Task", source.code):
        yield source.line(match.start()), "a coroutine lambda must not capture"


def reference_parameter_of_coroutine(source):
    for match in re.finditer(r"QCoro::Task<[^;{}()]*>\s+[\w:]+\(([^)]*)\)", source.code):
        if "&" in match.group(1):
            yield source.line(match.start()), "a coroutine takes its parameters by value"


def forbid(pattern, message, allowed=()):
    """A rule: the pattern stands in none but the allowed files (paths below the root)."""
    expression = re.compile(pattern)

    def rule(source):
        if any(re.fullmatch(path, source.name) for path in allowed):
            return
        for match in expression.finditer(source.code):
            yield source.line(match.start()), message

    return rule


def function_length(source):
    start = None
    for number, line in enumerate(source.code.split("\n"), 1):
        if line == "{":
            start = number
        elif line.startswith("}") and start is not None:
            if number - start - 1 > LONGEST_FUNCTION:
                yield start, f"function of {number - start - 1} lines (at most {LONGEST_FUNCTION})"
            start = None


def file_length(source):
    count = source.text.count("\n")
    if count > LONGEST_SOURCE:
        yield 1, f"file of {count} lines (at most {LONGEST_SOURCE}): perhaps two rooms"


def licence_head(source):
    head = source.text.split("\n")[:2]
    if not (head[0].startswith("// SPDX-FileCopyrightText: ")
            and head[1:2] == ["// SPDX-License-Identifier: GPL-3.0-or-later"]):
        yield 1, "the two-line SPDX head is missing"


def unowned_todo(source):
    for match in re.finditer(r"\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))", source.text):
        yield source.text.count("\n", 0, match.start()) + 1, "a TODO needs an issue number: TODO(#12)"


PRODUCT_RULES = [
    await_form,
    capturing_coroutine_lambda,
    reference_parameter_of_coroutine,
    forbid(r"\bQNetworkAccessManager\b", "only the HTTP client may touch QNetworkAccessManager",
           [r"app/core/http\w*\.(h|cpp)"]),
    forbid(r"\bignoreSslErrors\b", "certificate errors are never ignored"),
    forbid(r"\bsetInsecureFallback\b", "secrets never fall back to a file"),
    forbid(r"\bQKeychain\b", "only the keychain store may touch QtKeychain",
           [r"app/core/keychain\w*\.(h|cpp)"]),
    forbid(r"\bQSettings\b", "settings are JSON through saveFile()",
           [r"app/core/keychain\w*\.(h|cpp)"]),
    forbid(r"\bQCoro::waitFor\b|\bQEventLoop\b", "no nested event loop"),
    forbid(r"(?<!\bapp)\.exec\s*\(|->exec\s*\(", "no nested event loop: open() dialogs and menus",
           [r"app/core/historysql\.cpp"]),
    forbid(r"\bwaitFor(?:Finished|Started|ReadyRead|BytesWritten|Connected|Disconnected)\s*\(",
           "nothing blocks the GUI thread", [r"app/singleinstance\.cpp"]),
    forbid(r"\bQDBusInterface\b", "QDBusInterface introspects, blocking"),
    forbid(r"\bsetOpenExternalLinks\b|\bQDesktopServices\b", "URLs are opened by openExternal() only",
           [r"ui/links\.(h|cpp)"]),
    forbid(r"Qt::RichText|Qt::AutoText|\bsetHtml\b|\binsertHtml\b|\bQTextBrowser\b|\bQTextEdit\b",
           "remote text is plain text"),
    forbid(r"\bnew QLabel\b|\bQLabel\s+\w+\s*[({;]|public QLabel\b",
           "labels are PlainLabel", [r"ui/widgets/plainlabel\.(h|cpp)"]),
    forbid(r"\bQMessageBox::(?:question|warning|information|critical|about)\b",
           "message boxes detect rich text: use the plain helper"),
    forbid(r"setToolTip\s*\((?!\s*(?:Landfall::)?(?:plain|tray)ToolTip\b)", "tool tips go through plainToolTip()"),
    forbid(r"\bsetTransferTimeout\b", "deadlines are the HTTP client's", [r"app/core/http\w*\.(h|cpp)"]),
    forbid(r"\bQSqlDatabase\b|\bQSqlQuery\b", "SQL runs on the history's own thread only",
           [r"app/core/history\w*\.(h|cpp)"]),
    function_length,
    file_length,
]
ALL_RULES = [licence_head, unowned_todo]

# Per rule: a sample it must refuse, and one it must pass.
SAMPLES = [
    (await_form, "void f() { if (co_await g()) h(); }", "void f() { const auto x = co_await g(a, b); }"),
    (await_form, "void f() { co_await g(Request{a}); }", "void f() { co_await g(request); }"),
    (await_form, "void f() { co_await g([x] { }); }", "void f() { if (x)\n co_await g(x); }"),
    (await_form, "void f() { x = c ? co_await g() : y; }", "void f() { x = co_await std::move(task); }"),
    (await_form, "void f() { h(co_await g()); }", "void f() { m.value = co_await g(std::move(a)); }"),
    (await_form, "void f() { auto s = co_await a && co_await b; }", "// if (co_await x)\n"),
    (await_form, "void f() { Request r{co_await g(), b}; }", "void f() { for (auto &t : tasks) { const auto r = co_await t; } }"),
    (capturing_coroutine_lambda, "auto f = [this](int x) -> QCoro::Task<> { };",
     "auto f = [](int x) -> QCoro::Task<> { };"),
    (reference_parameter_of_coroutine, "QCoro::Task<int> f(const QString &x);", "QCoro::Task<int> f(QString x);"),
    (PRODUCT_RULES[3], "QNetworkAccessManager m;", "// QNetworkAccessManager\n"),
    (PRODUCT_RULES[4], "reply->ignoreSslErrors();", 'text("ignoreSslErrors");'),
    (PRODUCT_RULES[9], "dialog.exec();", "return app.exec();"),
    (PRODUCT_RULES[14], "auto *l = new QLabel(this);", "auto *l = new PlainLabel(this);"),
    (PRODUCT_RULES[16], "w->setToolTip(text);", "w->setToolTip(plainToolTip(text));"),
    (PRODUCT_RULES[18], "QSqlDatabase m_copy;", "HistoryStore m_history;"),
    (function_length, "void f()\n{\n" + "x();\n" * 61 + "}\n", "void f()\n{\n" + "x();\n" * 60 + "}\n"),
    (file_length, "x\n" * 401, "x\n" * 400),
    (licence_head, "#pragma once\n", "// SPDX-FileCopyrightText: The Landfall authors\n"
     "// SPDX-License-Identifier: GPL-3.0-or-later\n"),
    (unowned_todo, "// TODO: later\n", "// TODO(#4): later\n"),
]


def self_test():
    failures = 0
    for number, (rule, bad, good) in enumerate(SAMPLES, 1):
        if not list(rule(Source("app/sample.cpp", bad))):
            print(f"sample {number}: not refused: {bad!r}")
            failures += 1
        for _, message in rule(Source("app/sample.cpp", good)):
            print(f"sample {number}: refused although good: {good!r}: {message}")
            failures += 1
    print(f"{len(SAMPLES)} samples, {failures} failures")
    return failures


def check(root):
    findings = 0
    files = sorted(p for folder in ("app", "ui", "tests") for p in (root / folder).rglob("*")
                   if p.suffix in (".h", ".cpp"))
    for path in files:
        name = path.relative_to(root).as_posix()
        source = Source(name, path.read_text(encoding="utf-8"))
        rules = ALL_RULES + ([] if name.startswith("tests/") else PRODUCT_RULES)
        for rule in rules:
            for line, message in rule(source):
                print(f"{name}:{line}: {message}")
                findings += 1
    print(f"{len(files)} files, {findings} findings")
    return findings


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(bool(self_test()))
    sys.exit(bool(check(Path(sys.argv[1]))))
