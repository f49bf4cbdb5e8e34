// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/present/slidemotion.h"
#include "guide/guidelibrary.h"
#include "guide/starterbuilder.h"
#include "picture/mapfonts.h"
#include "picture/slidepainter.h"

#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace Espalier::Bench {

namespace {

constexpr QSize wall(1920, 1080);
constexpr double stageFrameMs = 16; // what a frame of 60 a second has
constexpr int frameStep = 16;

using StageClock = std::chrono::steady_clock;

/// A camera move from each step to the next through all of the guide's largest lesson, frame by frame.
std::vector<double> showAll(const Stage &stage, SlidePainter &painter, QImage &image)
{
    std::vector<double> times;
    const StageRoom room = StageRoom::of(wall);
    const qsizetype count = stage.lesson().steps.size();
    for (qsizetype step = 1; step < count; ++step) {
        const SlidePainter::Frame from = painter.frame(step - 1, {.number = step, .count = count}, room, 100);
        SlidePainter::Frame frame = painter.frame(step, {.number = step + 1, .count = count}, room, 100);
        const StageScene to = frame.scene;
        const SlideMotion motion(from.scene, to, room.size, 0);
        for (int ms = 0; ms <= motion.duration(); ms += frameStep) {
            const auto start = StageClock::now();
            const SlideMotion::Moment moment = motion.at(ms);
            frame.scene = StageScene::between(from.scene, to, moment.camera, moment.light);
            frame.wordsOpacity = moment.words;
            QPainter device(&image);
            painter.paint(device, wall, frame, false);
            device.end();
            times.push_back(std::chrono::duration<double, std::milli>(StageClock::now() - start).count());
        }
    }
    return times;
}

void stageFrames(benchmark::State &state)
{
    const Guide guide = *GuideLibrary::load(QStringLiteral("mlops"), QStringLiteral("en"));
    const LessonSource source{.layout =
                                  *StarterBuilder::build(guide, QStringLiteral("my-ml-project"), {.contents = false}),
                              .guide = guide,
                              .filter = {},
                              .phase = Phase::Expert};
    const Stage stage(source.layout, LessonSteps::of(source), MapFonts::interface());
    SlidePainter painter(stage, Theme::dark(), MapFonts::interface());
    QImage image(wall, QImage::Format_RGB32);
    showAll(stage, painter, image); // fonts and icons are made on first sight
    for (auto _ : state) {
        std::vector<double> times = showAll(stage, painter, image);
        std::ranges::sort(times);
        const auto quantile = [&times](double part) {
            return times[std::min(times.size() - 1, size_t(double(times.size()) * part))];
        };
        state.SetIterationTime(quantile(0.5) / 1000);
        state.counters["ours_ms"] = quantile(0.5);
        state.counters["p99_ms"] = quantile(0.99);
        state.counters["worst_ms"] = times.back();
    }
    state.counters["reach_p99_ms"] = stageFrameMs;
    state.SetLabel("stage: frames of a camera move, Expert, 1920 x 1080");
}

BENCHMARK(stageFrames)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace Espalier::Bench
