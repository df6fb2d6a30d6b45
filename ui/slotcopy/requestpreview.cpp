// SPDX-FileCopyrightText: The Landfall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestpreview.h"

#include "requesthighlighter.h"
#include "timeline/phasestyle.h"
#include "widgets/fonts.h"
#include "widgets/icon.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintext.h"
#include "widgets/quietlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace Landfall {

namespace {

constexpr int controlHeight = 26;
/// The lines before the body: the address and an empty one.
constexpr int linesBefore = 2;

bool isBelow(const QString &path, const QString &above)
{
    const QChar next = path.size() > above.size() ? path.at(above.size()) : QChar();
    return path == above || (path.startsWith(above) && (next == u'.' || next == u'['));
}

QString withoutLastStep(const QString &path)
{
    const qsizetype end = std::max(path.lastIndexOf(u'.'), path.lastIndexOf(u'['));
    return end < 0 ? QString() : path.left(end);
}

} // namespace

RequestPreview::RequestPreview(QWidget *parent)
    : QWidget(parent), m_size(new QuietLabel({}, this)),
      m_copy(new QPushButton(icon(u"copy"_s), tr("Copy te&xt"), this)),
      m_shown(new QPlainTextEdit(this)), m_highlighter(new RequestHighlighter(m_shown->document()))
{
    m_shown->setReadOnly(true);
    m_shown->setUndoRedoEnabled(false);
    m_shown->setTabChangesFocus(true);
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_shown->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_shown->setFont(fixedFont(font()));
    m_shown->setAccessibleName(tr("Request preview"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHead());
    layout->addWidget(m_shown, 1);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(text()); });
    m_copy->setEnabled(false);
    takeColors();
}

QWidget *RequestPreview::makeHead()
{
    auto *head = new QWidget(this);
    auto *title = new PlainLabel(tr("Request"), head);
    title->setFont(headingFont(font()));
    m_size->setWordWrap(false);
    m_copy->setAutoDefault(false);
    m_copy->setMinimumHeight(controlHeight);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_size);
    layout->addStretch(1);
    layout->addWidget(m_copy);
    return head;
}

void RequestPreview::setRequest(const Result<CopyRequest> &request, int overrides)
{
    m_lines.clear();
    m_text.clear();
    m_copy->setEnabled(request.hasValue());
    m_highlighter->setActive(request.hasValue());
    setPlainToolTip(*m_shown, request ? fullAddress(request->url) : QString());
    if (!request) {
        m_size->setText({});
        display(visibleLines(request.error().message));
        return;
    }
    const QJsonDocument body = QJsonDocument::fromJson(request->body);
    m_lines = body.isObject() ? requestLines(body.object())
                              : QList<RequestLine> {{tr("The body cannot be shown."), {}}};
    QString json;
    for (const RequestLine &line : std::as_const(m_lines))
        json += u'\n' + line.text;
    const QString verb = QString::fromLatin1(request->verb) + u' ';
    m_text = verb + fullAddress(request->url) + u'\n' + json + u'\n';
    const int bytes = int(request->body.size());
    const bool isContentOnly = body.object().value("siteConfig"_L1).isNull();
    m_size->setText(
        tr("%1, %n byte(s)", nullptr, bytes)
            .arg(isContentOnly ? tr("content only") : tr("%n override(s)", nullptr, overrides)));
    display(verb + shortAddress(request->url) + u'\n' + json);
}

void RequestPreview::display(const QString &text)
{
    if (text != m_shown->toPlainText()) {
        const int place = m_shown->verticalScrollBar()->value();
        m_shown->setPlainText(text);
        m_shown->verticalScrollBar()->setValue(place);
    }
    mark(false);
}

void RequestPreview::setMarkedPath(const QString &path)
{
    m_path = path;
    mark(true);
}

QList<int> RequestPreview::markedLines() const
{
    // What has no line of its own may be in the one line of its item.
    for (QString path = m_path; !path.isEmpty(); path = withoutLastStep(path)) {
        QList<int> lines;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (!m_lines.at(i).path.isEmpty() && isBelow(m_lines.at(i).path, path))
                lines.append(int(i));
        }
        if (!lines.isEmpty())
            return path == m_path || lines.size() == 1 ? lines : QList<int>();
    }
    return {};
}

void RequestPreview::mark(bool scrolls)
{
    auto marks = m_shown->extraSelections();
    marks.clear();
    for (const int line : markedLines()) {
        decltype(marks)::value_type mark;
        mark.cursor = QTextCursor(m_shown->document()->findBlockByNumber(line + linesBefore));
        mark.format.setBackground(selectionTint(palette(), true));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    m_shown->setExtraSelections(marks);
    if (!scrolls || marks.isEmpty())
        return;
    m_shown->setTextCursor(marks.first().cursor);
    m_shown->ensureCursorVisible();
}

QString RequestPreview::text() const
{
    return m_text;
}

void RequestPreview::takeColors()
{
    m_highlighter->setColors(palette());
    mark(false);
}

void RequestPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        takeColors();
}

} // namespace Landfall
