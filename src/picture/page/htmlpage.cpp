// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/page/htmlpage.h"

#include "core/progress.h"
#include "formats/chunkedoutput.h"
#include "formats/pictureformats.h"
#include "picture/mapground.h"
#include "picture/page/pagebudget.h"
#include "picture/page/pageicons.h"
#include "picture/page/pageids.h"
#include "picture/page/pagemap.h"
#include "picture/page/pageskeleton.h"
#include "picture/page/pagestyle.h"
#include "picture/page/pagetree.h"
#include "picture/page/pagewords.h"

#include <QIODevice>

namespace Espalier {

namespace {

/// Takes everything and keeps nothing but its size.
class CountingDevice final : public QIODevice {
public:
    CountingDevice() { setOpenMode(WriteOnly); }
    qint64 bytes() const { return m_bytes; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_bytes += size;
        return size;
    }

private:
    qint64 m_bytes = 0;
};

/// One page on its way out: everything that is needed for it, in the order in which it depends on each other.
class HtmlPage {
public:
    HtmlPage(const Layout &layout, const Guide &guide, const PageOptions &options)
        : m_layout(layout), m_guide(guide), m_options(options), m_words(guide.language()),
          m_facts(PageFacts::of(layout, guide, options, m_words)),
          m_byPhase(m_facts.last != Phase::None && (m_facts.hasPhases() || usualGround(layout) == MapGround::ByPhase)),
          m_ids(layout, guide), m_icons(layout),
          m_explanations(layout, guide, m_ids, m_words, options.contents, PageExplanations::Pictures::Drawn),
          m_skeleton(m_facts, m_words, m_icons)
    {
    }

    Result<void> write(QIODevice &device, const PageAmounts &amounts, Progress *progress)
    {
        ChunkedOutput output(device, progress);
        const PageMap map(m_layout, m_ids, m_icons, m_words, m_byPhase);
        const bool hasMap = m_options.map && !map.isEmpty();
        const QByteArray style = PageStyle::style(m_words, hasMap ? map.style() : QByteArray(), m_byPhase);
        const QByteArray script = PageStyle::script();
        output.text() += m_skeleton.head(style, script, m_options.theme) + m_skeleton.top()
            + m_skeleton.overview(hasMap ? map.svg() : QByteArray()) + m_explanations.of(rootNode, PageAmount::Nothing)
            + m_skeleton.guideTexts(m_guide, m_explanations, m_options.contents);
        PageTree tree(m_layout, m_ids, m_icons, m_explanations, m_byPhase);
        if (!tree.write(output, amounts, progress))
            return output.result();
        output.text() += m_skeleton.bottom(m_guide, script);
        return output.finish();
    }

    Result<PageAmounts> amounts(Progress *progress, Report &report)
    {
        const PageAmounts wanted = PageAmounts::of(m_options.contents);
        if (m_options.contents != PageContents::Main)
            return wanted;
        CountingDevice counter;
        if (const Result<void> counted = write(counter, {}, progress); !counted)
            return std::unexpected(counted.error());
        return PageBudget(m_layout, m_explanations, counter.bytes()).fitted(wanted, report);
    }

private:
    const Layout &m_layout;
    const Guide &m_guide;
    const PageOptions &m_options;
    PageWords m_words;
    PageFacts m_facts;
    bool m_byPhase;
    PageIds m_ids;
    PageIcons m_icons;
    PageExplanations m_explanations;
    PageSkeleton m_skeleton;
};

} // namespace

FormatInfo HtmlPageWriter::info() const { return PictureFormats::html(); }

Result<void> HtmlPageWriter::write(const Layout &layout, const WriteOptions &options, QIODevice &device,
                                   Report &report) const
{
    const PageOptions choice = PageOptions::from(options.values, info());
    // What is filtered away is no part of the page, not even as a number of hidden ones.
    const Layout shown = options.plan.filter.isEmpty() ? layout : prunedTo(layout, options.plan.filter);
    const Guide guide = options.plan.guide ? *options.plan.guide : Guide();
    HtmlPage page(shown, guide, choice);
    if (options.progress)
        options.progress->setTotal(shown.nodeCount() * (choice.contents == PageContents::Main ? 2 : 1));
    const Result<PageAmounts> amounts = page.amounts(options.progress, report);
    return amounts ? page.write(device, *amounts, options.progress) : std::unexpected(amounts.error());
}

} // namespace Espalier
