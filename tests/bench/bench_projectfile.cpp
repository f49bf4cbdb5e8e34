// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchfolder.h"
#include "compare.h"
#include "floors.h"
#include "formats/projectfile.h"

#include <QFile>
#include <QIODevice>

namespace Espalier::Bench {

namespace {

/// Counts what it gets.
class NullDevice final : public QIODevice
{
public:
    NullDevice() { open(WriteOnly | Unbuffered); }
    size_t written() const { return m_written; }
    bool isSequential() const final { return true; }

protected:
    qint64 readData(char *, qint64) final { return -1; }
    qint64 writeData(const char *, qint64 size) final
    {
        m_written += size_t(size);
        return size;
    }

private:
    size_t m_written = 0;
};

std::string bytesOf(const std::vector<SyntheticNode> &nodes)
{
    std::string bytes;
    Floors::writeProjectFile(nodes, [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

void readProjectFile(benchmark::State &state)
{
    const std::string bytes = bytesOf(SyntheticTree::of(size_t(state.range(0))).nodes());
    const QByteArray same = QByteArray::fromStdString(bytes);
    compare(state, "read a project file", {.reach = 1.3},
            {[&] { return Floors::readProjectFile(bytes); }},
            {[&] {
                const auto read = ProjectFileReader().read(same, {});
                return read ? size_t(read->layout.nodeCount()) : 0;
            }});
}

void writeProjectFile(benchmark::State &state)
{
    const SyntheticTree &tree = SyntheticTree::of(size_t(state.range(0)));
    compare(state, "write a project file", {.reach = 1.2},
            {[&] { return Floors::writeProjectFile(tree.nodes(), [](std::string_view) {}); }},
            {[&] {
                NullDevice device;
                Report report;
                return ProjectFileWriter().write(tree.layout(), {}, device, report) ? device.written() : 0;
            }});
}

/// From the file on the disk to the layout, as the window opens it.
void readProjectFilePeak(benchmark::State &state)
{
    const BenchFolder &folder = BenchFolder::instance();
    {
        const std::string bytes = bytesOf(SyntheticTree::of(size_t(state.range(0))).nodes());
        QFile file(folder.qPath("peak.espalier"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            return state.SkipWithError("the file could not be written");
    }
    SyntheticTree::of(1); // the large one would stand in for memory that the reader needs
    for (auto _ : state) {
        resetPeakResidentBytes();
        const size_t before = residentBytes();
        const auto read = ProjectFileReader().readFile(folder.qPath("peak.espalier"), {});
        if (!read || read->layout.nodeCount() != state.range(0))
            return state.SkipWithError("the file could not be read");
        state.SetIterationTime(1e-9);
        state.counters["peak_mib"] = double(peakResidentBytes() - before) / (1 << 20);
    }
    if (state.range(0) == 1'000'000)
        state.counters["reach_mib"] = 600;
    state.SetLabel("read a project file: most memory at once");
    folder.remove("peak.espalier");
}

BENCHMARK(readProjectFile)->Apply(threeSizes);
BENCHMARK(writeProjectFile)->Apply(threeSizes);
BENCHMARK(readProjectFilePeak)->Arg(100'000)->Arg(1'000'000)->Iterations(1)->UseManualTime();

} // namespace

} // namespace Espalier::Bench
