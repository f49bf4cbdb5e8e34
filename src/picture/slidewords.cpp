// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/slidewords.h"

#include "picture/ink.h"
#include "picture/mapfonts.h"
#include "picture/stagetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <utility>

namespace Espalier {

namespace {

struct SlideText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::Slide)
};

constexpr double slidePadding = 56;
constexpr double slideTop = 64;
constexpr double footHeight = 126;
constexpr double titlePixels = 72;
constexpr double subtitlePixels = 36;
constexpr double stripTitle = 62;
constexpr double bodyPixels = 32;
constexpr double listPixels = 30;
constexpr double labelPixels = 24;
constexpr double counterPixels = 26;
constexpr double leastBody = 26;
constexpr double slideLine = 1.4;
constexpr double wordsChipHeight = 46;
constexpr double mostBars = 60;
constexpr double columnsGap = 72;

/// A piece of the words, before it is set.
struct Paragraph {
    enum Drop { Never, Sentence, PointText, Elsewhere, When, Point };
    QString text;
    double pixels = bodyPixels;
    double least = leastBody;
    double above = 0; ///< room before it
    Rgb colour = 0;
    bool isSemiBold = false;
    Drop drop = Never;
    QStringList sentences; ///< what the text is made of, where a part can go
    qsizetype colouredFrom = -1; ///< letters from here on have the other colour
    Rgb other = 0;
};

/// What of it is to be said, and how large.
struct Measure {
    double factor = 1;
    double scale = 1;
    double size(const Paragraph &paragraph) const
    {
        return std::max(StageMetric::leastPixels, std::max(paragraph.least, paragraph.pixels * factor) * scale);
    }
};

class WordsSetter {
public:
    WordsSetter(const Stage &stage, qsizetype index, const SlideWords::Choice &choice, const StageRoom &room,
                const Theme &theme)
        : m_stage(stage), m_step(stage.lesson().steps[index]), m_choice(choice), m_room(room), m_theme(theme)
    {
    }

    SlideWords set();

private:
    void gather();
    void gatherPoints();
    void gatherAnswer();
    void add(const QString &text, double pixels, double least, double above, Rgb colour, bool isSemiBold = false,
             Paragraph::Drop drop = Paragraph::Never);
    void addLabel(const QString &text, Paragraph::Drop drop);
    void addWay(const QString &what, const QString &path, Phase phase);
    bool dropOne();
    /// As it is set at that measure and width.
    struct Setting {
        QStringList lines;
        double pixels = 0;
        double pitch = 0;
        double above = 0;
        double height() const { return above + double(lines.size()) * pitch; }
    };
    Setting settingOf(const Paragraph &paragraph, const Measure &measure, double width) const;
    double heightOf(const Measure &measure, double width, qsizetype from, qsizetype to) const;
    void write(const QRectF &rect, qsizetype from, qsizetype to);
    /// Before which paragraph the second of two columns begins; their height.
    std::pair<qsizetype, double> columnBreak(const Measure &measure, const QRectF &left, const QRectF &right) const;
    double writeParagraph(const Paragraph &paragraph, const QRectF &rect, double y);
    void fit(const std::function<bool(const Measure &)> &fits);
    void setStrip();
    void setChip(QPointF at);
    void setFoot(const QRectF &rect);
    void say(const QString &text, QPointF at, double pixels, bool isSemiBold, Rgb colour, bool isAtEnd = false);
    double widthOf(const QString &text, double pixels, bool isSemiBold) const
    {
        return StageText::width(m_stage.texts(), text, pixels, isSemiBold ? TextTable::SemiBold : TextTable::Regular);
    }
    QString countWords() const
    {
        return SlideText::tr("%1 / %2", "number of a slide and how many there are")
            .arg(m_choice.number)
            .arg(m_choice.count);
    }

    const Stage &m_stage;
    const LessonStep &m_step;
    const SlideWords::Choice &m_choice;
    const StageRoom &m_room;
    const Theme &m_theme;
    std::vector<Paragraph> m_paragraphs;
    Measure m_measure;
    SlideWords m_words;
};

void WordsSetter::add(const QString &text, double pixels, double least, double above, Rgb colour, bool isSemiBold,
                      Paragraph::Drop drop)
{
    if (text.isEmpty())
        return;
    m_paragraphs.push_back({.text = text,
                            .pixels = pixels,
                            .least = least,
                            .above = above,
                            .colour = colour,
                            .isSemiBold = isSemiBold,
                            .drop = drop});
}

void WordsSetter::addLabel(const QString &text, Paragraph::Drop drop)
{
    add(text.toUpper(), labelPixels, labelPixels, 34, m_theme.dim, true, drop);
}

void WordsSetter::addWay(const QString &what, const QString &path, Phase phase)
{
    const QString way = what + QStringLiteral(" → ");
    add(way + path, listPixels, leastBody, 8, m_theme.text, false, Paragraph::Elsewhere);
    m_paragraphs.back().colouredFrom = way.size() - 2;
    m_paragraphs.back().other = m_theme.phase(phase).text;
}

void WordsSetter::gatherPoints()
{
    for (const LessonPoint &point : m_step.points) {
        add(point.name, listPixels, leastBody, 18, m_theme.text, true, Paragraph::Point);
        add(point.text, listPixels, leastBody, 0, m_theme.dim, false, Paragraph::PointText);
    }
}

void WordsSetter::gatherAnswer()
{
    if (m_choice.part == 0 || m_step.right < 0 || m_step.right >= m_step.lit.size())
        return;
    const NodeIndex node = m_step.lit[m_step.right];
    addLabel(SlideText::tr("Here"), Paragraph::Never);
    add(m_stage.layout().path(node), 44, 30, 10, m_theme.good, true);
    add(m_step.reason, bodyPixels, leastBody, 8, m_theme.text);
}

void WordsSetter::gather()
{
    const bool isQuestion = m_step.kind == LessonStep::Kind::Ask;
    const double title = m_step.kind == LessonStep::Kind::Folder ? titlePixels : 56;
    add(m_step.title, title, 40, 0, m_theme.text, true);
    add(m_step.subtitle, subtitlePixels, leastBody, 14, m_theme.dim);
    if (isQuestion) {
        add(SlideText::tr("“%1”", "words that are asked about").arg(m_step.sentences.join(u' ')), 44, 30, 30,
            m_theme.text, true);
    } else if (!m_step.sentences.isEmpty()) {
        add(m_step.sentences.join(u' '), bodyPixels, leastBody, 30, m_theme.text, false, Paragraph::Sentence);
        m_paragraphs.back().sentences = m_step.sentences;
    }
    gatherPoints();
    if (!m_step.fromWhen.isEmpty()) {
        addLabel(SlideText::tr("From when"), Paragraph::When);
        add(m_step.fromWhen, listPixels, leastBody, 8, m_theme.text, false, Paragraph::When);
    }
    if (!m_step.notHere.isEmpty()) {
        addLabel(SlideText::tr("Not here"), Paragraph::Elsewhere);
        for (const LessonPoint &point : m_step.notHere)
            addWay(point.name, point.text, point.phase);
    }
    if (isQuestion)
        gatherAnswer();
}

/// Takes away what can be missed most easily. False: there is nothing left to take.
bool WordsSetter::dropOne()
{
    for (const Paragraph::Drop drop :
         {Paragraph::Sentence, Paragraph::PointText, Paragraph::Elsewhere, Paragraph::When, Paragraph::Point}) {
        const auto last = std::find_if(m_paragraphs.rbegin(), m_paragraphs.rend(),
                                       [drop](const Paragraph &paragraph) { return paragraph.drop == drop; });
        if (last == m_paragraphs.rend())
            continue;
        if (drop == Paragraph::Sentence) {
            if (last->sentences.size() < 2) // one has to be there
                continue;
            last->sentences.removeLast();
            last->text = last->sentences.join(u' ');
        } else if (drop == Paragraph::When
                   || drop == Paragraph::PointText) { // all of them, or it would look as if some had none
            std::erase_if(m_paragraphs, [drop](const Paragraph &paragraph) { return paragraph.drop == drop; });
        } else {
            m_paragraphs.erase(std::next(last).base());
        }
        m_words.isComplete = false;
        return true;
    }
    return false;
}

WordsSetter::Setting WordsSetter::settingOf(const Paragraph &paragraph, const Measure &measure, double width) const
{
    const auto weight = paragraph.isSemiBold ? TextTable::SemiBold : TextTable::Regular;
    Setting setting{.lines = {}, .pixels = measure.size(paragraph), .above = paragraph.above * measure.factor};
    // A name that is too long for the column is set smaller; what cannot be is cut.
    for (;; setting.pixels = std::max(StageMetric::leastPixels, setting.pixels - 2)) {
        setting.lines = StageText::lines(m_stage.texts(), paragraph.text, setting.pixels, width, weight);
        const bool isTooWide = std::ranges::any_of(setting.lines, [&](const QString &line) {
            return widthOf(line, setting.pixels, paragraph.isSemiBold) > width;
        });
        if (!isTooWide || setting.pixels <= StageMetric::leastPixels)
            break;
    }
    setting.pitch = setting.pixels * (paragraph.isSemiBold && paragraph.pixels > bodyPixels ? 1.15 : slideLine);
    return setting;
}

double WordsSetter::heightOf(const Measure &measure, double width, qsizetype from, qsizetype to) const
{
    double height = 0;
    for (qsizetype i = from; i < to; ++i)
        height += settingOf(m_paragraphs[size_t(i)], measure, width).height();
    return height;
}

std::pair<qsizetype, double> WordsSetter::columnBreak(const Measure &measure, const QRectF &left,
                                                      const QRectF &right) const
{
    const auto count = qsizetype(m_paragraphs.size());
    std::pair best(count, heightOf(measure, left.width(), 0, count));
    // Where something begins: never behind a label.
    for (qsizetype i = 1; i < count; ++i) {
        if (m_paragraphs[size_t(i)].above <= 8)
            continue;
        const double height =
            std::max(heightOf(measure, left.width(), 0, i), heightOf(measure, right.width(), i, count));
        if (height < best.second)
            best = {i, height};
    }
    return best;
}

/// Smaller words first, then fewer of them; at last what the person wanted larger comes back to where it can be read
/// whole.
void WordsSetter::fit(const std::function<bool(const Measure &)> &fits)
{
    m_measure.scale = m_choice.scale;
    constexpr double step = 0.04;
    const double least = leastBody / bodyPixels;
    do {
        for (m_measure.factor = 1; m_measure.factor >= least - 0.001; m_measure.factor -= step) {
            if (fits(m_measure))
                return;
        }
        m_measure.factor = least;
    } while (dropOne());
    while (m_measure.scale > 0.6 && !fits(m_measure))
        m_measure.scale -= 0.05;
}

void WordsSetter::say(const QString &text, QPointF at, double pixels, bool isSemiBold, Rgb colour, bool isAtEnd)
{
    if (text.isEmpty())
        return;
    const double width = widthOf(text, pixels, isSemiBold);
    if (isAtEnd)
        at.rx() -= width;
    if (m_room.isMirrored)
        at.setX(m_words.rect.left() + m_words.rect.right() - at.x() - width);
    m_words.texts.push_back({text, at, width, pixels, isSemiBold, colour});
}

double WordsSetter::writeParagraph(const Paragraph &paragraph, const QRectF &rect, double y)
{
    const Setting setting = settingOf(paragraph, m_measure, rect.width());
    const auto weight = paragraph.isSemiBold ? TextTable::SemiBold : TextTable::Regular;
    y += setting.above;
    qsizetype from = 0;
    for (const QString &line : setting.lines) {
        const QPointF at(rect.left(), y + setting.pitch / 2 + setting.pixels * 0.36);
        y += setting.pitch;
        const qsizetype begin = paragraph.text.indexOf(line, from);
        from = begin + line.size();
        const qsizetype plain = paragraph.colouredFrom < 0
            ? line.size()
            : std::clamp<qsizetype>(paragraph.colouredFrom - begin, 0, line.size());
        const QString first = m_stage.texts().elidedInMiddle(line.first(plain), setting.pixels, rect.width(), weight);
        say(first, at, setting.pixels, paragraph.isSemiBold, paragraph.colour);
        const double used = widthOf(first, setting.pixels, paragraph.isSemiBold);
        say(m_stage.texts().elidedInMiddle(line.sliced(plain), setting.pixels, rect.width() - used, weight),
            at + QPointF(used, 0), setting.pixels, paragraph.isSemiBold, paragraph.other);
    }
    return y;
}

void WordsSetter::write(const QRectF &rect, qsizetype from, qsizetype to)
{
    double y = rect.top();
    for (qsizetype i = from; i < to; ++i)
        y = writeParagraph(m_paragraphs[size_t(i)], rect, y);
}

void WordsSetter::setChip(QPointF at)
{
    if (m_step.phase == Phase::None)
        return;
    const QString word = phaseName(m_step.phase);
    const double width = 22 + 20 + 12 + widthOf(word, counterPixels, false) + 24;
    QRectF rect(at, QSizeF(width, wordsChipHeight));
    QRectF mark(rect.left() + 20, rect.center().y() - 9, 18, 18);
    say(word, QPointF(mark.right() + 12, rect.center().y() + counterPixels * 0.36), counterPixels, false,
        m_theme.phase(m_step.phase).text);
    if (m_room.isMirrored) {
        const double sum = m_words.rect.left() + m_words.rect.right();
        rect.moveLeft(sum - rect.right());
        mark.moveLeft(sum - mark.right());
    }
    m_words.chip = {rect, mark, m_step.phase};
}

void WordsSetter::setFoot(const QRectF &rect)
{
    const double base = rect.bottom() - 50;
    say(countWords(), QPointF(rect.right(), base), counterPixels, false, m_theme.dim, true);
    const double room = rect.width() - widthOf(countWords(), counterPixels, false) - 40;
    say(m_stage.texts().elidedInMiddle(shownText(m_stage.layout().nameUtf8(rootNode)), counterPixels, room,
                                       TextTable::Regular),
        QPointF(rect.left(), base), counterPixels, false, m_theme.dim);
    const double count = std::clamp(double(m_choice.count), 1.0, mostBars);
    const double gap = std::min(8.0, rect.width() / count / 4);
    const double width = (rect.width() - (count - 1) * gap) / count;
    for (int i = 0; i < int(count); ++i) {
        QRectF bar(rect.left() + i * (width + gap), rect.bottom() - 24, width, 6);
        if (m_room.isMirrored)
            bar.moveLeft(m_words.rect.left() + m_words.rect.right() - bar.right());
        m_words.bars.push_back(bar);
    }
}

void WordsSetter::setStrip()
{
    const QRectF rect = m_words.rect.adjusted(slidePadding, 0, -slidePadding, 0);
    const double half = rect.width() * 0.42;
    double title = (m_step.subtitle.isEmpty() ? titlePixels : stripTitle) * std::min(1.0, m_choice.scale);
    while (title > 30 && widthOf(m_step.title, title, true) > half)
        title -= 2;
    say(m_step.title, QPointF(rect.left(), rect.top() + (m_step.subtitle.isEmpty() ? 92 : 74)), title, true,
        m_theme.text);
    say(m_stage.texts().elidedInMiddle(m_step.subtitle, subtitlePixels * 0.9, half, TextTable::Regular),
        QPointF(rect.left(), rect.top() + 120), subtitlePixels * 0.9, false, m_theme.dim);
    QStringList lines;
    if (!m_step.counts.isEmpty())
        lines.append(m_step.counts);
    if (!m_step.skills.isEmpty())
        lines.append(SlideText::tr("Skills: %1").arg(m_step.skills));
    if (!m_step.next.isEmpty())
        lines.append(m_step.next);
    const double left = rect.left() + rect.width() * 0.46;
    const double room = rect.right() - widthOf(countWords(), counterPixels, false) - 40 - left;
    double pixels = listPixels;
    const double pitch = lines.size() > 2 ? 38 : 44;
    const auto isTooWide = [&](const QString &line) { return widthOf(line, pixels, false) > room; };
    while (pixels > StageMetric::leastPixels && std::ranges::any_of(lines, isTooWide))
        pixels -= 1;
    double y = rect.top() + 70 - (double(lines.size()) - 1) * pitch / 2 + pixels * 0.36;
    for (const QString &line : std::as_const(lines)) {
        say(m_stage.texts().elidedInMiddle(line, pixels, room, TextTable::Regular), QPointF(left, y), pixels, false,
            line == m_step.next ? m_theme.phase(phaseFromNumber(toNumber(m_step.phase) + 1)).text : m_theme.text);
        y += pitch;
    }
    say(countWords(), QPointF(rect.right(), rect.top() + 70 + counterPixels * 0.36), counterPixels, false, m_theme.dim,
        true);
    const double count = std::clamp(double(m_choice.count), 1.0, mostBars);
    const double width = (rect.width() - (count - 1) * 8) / count;
    for (int i = 0; i < int(count); ++i) {
        QRectF bar(rect.left() + i * (width + 8), rect.bottom() - 18, width, 6);
        if (m_room.isMirrored)
            bar.moveLeft(m_words.rect.left() + m_words.rect.right() - bar.right());
        m_words.bars.push_back(bar);
    }
}

SlideWords WordsSetter::set()
{
    m_words.rect = m_room.words(m_step);
    gather();
    QStringList spoken;
    for (const Paragraph &paragraph : m_paragraphs)
        spoken.append(paragraph.text);
    if (m_step.isWhole())
        spoken << m_step.counts << m_step.skills << m_step.next;
    spoken.removeAll(QString());
    m_words.spoken = spoken.join(QStringLiteral(". "));
    if (m_words.rect.isNull())
        return m_words;
    if (m_step.isWhole()) {
        setStrip();
        return m_words;
    }
    const bool isBelow = m_words.rect.width() >= m_room.size.width();
    const double above = isBelow ? 28 : slideTop;
    const QRectF inner = m_words.rect.adjusted(slidePadding, above, -slidePadding, 0);
    const double chip = isBelow ? wordsChipHeight + 20 : wordsChipHeight + 44;
    const QRectF body = inner.adjusted(0, chip, 0, isBelow ? -80 : -footHeight);
    setChip(inner.topLeft());
    if (m_step.number > 0) {
        say(SlideText::tr("%1 of %2", "number of a folder and how many there are").arg(m_step.number).arg(m_step.count),
            QPointF(inner.right(), inner.top() + wordsChipHeight / 2 + counterPixels * 0.36), counterPixels, false,
            m_theme.dim, true);
    }
    const auto count = [this] { return qsizetype(m_paragraphs.size()); };
    if (isBelow) {
        // There is more width than a line should have: what explains stands left, what limits it right.
        const QRectF left(body.left(), body.top(), (body.width() - columnsGap) * 0.54, body.height());
        const QRectF right(left.right() + columnsGap, body.top(), body.width() - columnsGap - left.width(),
                           body.height());
        fit([&](const Measure &measure) { return columnBreak(measure, left, right).second <= body.height(); });
        const qsizetype second = columnBreak(m_measure, left, right).first;
        write(left, 0, second);
        write(right, second, count());
    } else {
        fit([&](const Measure &measure) { return heightOf(measure, body.width(), 0, count()) <= body.height(); });
        write(body, 0, count());
    }
    setFoot(m_words.rect.adjusted(slidePadding, 0, -slidePadding, isBelow ? 0 : -20));
    return m_words;
}

} // namespace

SlideWords SlideWords::of(const Stage &stage, qsizetype step, const Choice &choice, const StageRoom &room,
                          const Theme &theme)
{
    if (step < 0 || step >= stage.lesson().steps.size())
        return {};
    return WordsSetter(stage, step, choice, room, theme).set();
}

} // namespace Espalier
