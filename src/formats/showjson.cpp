// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/showjson.h"

#include "core/jsontext.h"
#include "formats/chunkedoutput.h"
#include "formats/imports.h"
#include "formats/nodewalk.h"

namespace Espalier {

Result<void> writeShowJson(const Layout &layout, const Filter &filter, QIODevice &device, Progress *progress)
{
    ChunkedOutput output(device, progress);
    std::string scratch;
    QByteArray &text = output.text();
    text += "{\"name\": ";
    appendJsonString(text, validUtf8(layout.nameUtf8(rootNode), scratch));
    text += ", \"kind\": \"folder\", \"nodes\": [";
    const char *separator = "\n";
    for (NodeWalk walk(layout, filter); walk.next();) {
        text += separator;
        separator = ",\n";
        text += "{\"path\": ";
        appendJsonString(text, walk.path());
        text += ", \"kind\": \"";
        text += nodeKindId(layout.kind(walk.node()));
        text += "\", \"summary\": ";
        appendJsonString(text, layout.summaryUtf8(walk.node()));
        text += ", \"phase\": ";
        if (walk.phase() == Phase::None)
            text += "null";
        else
            text += char('0' + toNumber(walk.phase()));
        text += '}';
        if (!output.flushIfFull())
            return output.result();
    }
    text += "\n]}\n";
    return output.finish();
}

} // namespace Espalier
