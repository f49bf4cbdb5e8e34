// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archive/unpackedstream.h"

namespace Espalier {

class UnpackedStream::Decoder {
public:
    enum class Step {
        More,
        End, ///< of the stream, whose checksum fits
        WrongSum,
        Broken,
        OutOfMemory
    };

    virtual ~Decoder() = default;
    /// Moves the buffers on. \a isLast: nothing comes after what is in them.
    virtual Step run(UnpackBuffers &buffers, bool isLast) = 0;
    /// For the next stream; false: out of memory.
    virtual bool restart() = 0;

    /// nullptr: not compressed.
    static std::unique_ptr<Decoder> of(ArchiveCompression compression);
};

} // namespace Espalier
