// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"
#include "guide/guidereader.h"
#include "guide/starterbuilder.h"

using namespace Espalier;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Guide guide = GuideReader::read(Fuzz::bytesOf(data, size), QStringLiteral("README.md"));
    const QList<Topic> &topics = guide.topics();
    for (qsizetype i = 0; i < topics.size(); ++i) {
        const Topic &topic = topics[i];
        Fuzz::require(topic.parent < i, "parents stand before their children");
        Fuzz::require(RelativePath::parse(topic.path).has_value(), "the path of a topic leads nowhere else");
        Fuzz::require(topic.phase >= Phase::Beginner && topic.phase <= Phase::Expert, "every topic has a phase");
        Fuzz::require(guide.topic(topic.path) != nullptr, "every topic is found by its path");
    }
    for (const ReportItem &item : guide.report().items())
        Fuzz::requireReadable(item.message);
    Fuzz::requireSound(StarterBuilder::guideView(guide));
    if (!topics.isEmpty())
        Fuzz::requireSound(StarterBuilder::branch(guide, topics.last()));
    for (const Starter &starter : guide.starters()) {
        StarterSelection selection;
        (starter.group == Starter::Group::Template      ? selection.starters
         : starter.group == Starter::Group::ProjectType ? selection.types
                                                        : selection.careers)
            .append(starter.id);
        if (const auto layout = StarterBuilder::build(guide, QStringLiteral("p"), selection))
            Fuzz::requireSound(*layout);
        else
            Fuzz::requireReadable(layout.error().message);
    }
    return 0;
}
