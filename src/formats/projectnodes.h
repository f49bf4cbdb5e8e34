// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formats/format.h"
#include "formats/jsonlines.h"

#include <QHash>

#include <optional>
#include <vector>

struct yyjson_val;

namespace Espalier {

/// Reads the list "nodes" of a project file into a layout.
class ProjectNodes
{
public:
    ProjectNodes(Layout &layout, Report &report, const ReadOptions &options, const JsonLines &lines);

    Result<void> read(yyjson_val *nodes);

private:
    struct Members;
    /// A node whose parent had not been read yet, or that came after such a one.
    struct Late {
        NodeIndex node;
        NodeId parent;
        yyjson_val *value;
        qint64 number;
        bool isLost; // names a parent that can be none
    };

    Result<void> readNode(yyjson_val *node);
    Result<Members> membersOf(yyjson_val *node);
    Result<void> readMember(Members &members, yyjson_val *key, yyjson_val *value);
    Result<void> readId(Members &members, QByteArrayView name, yyjson_val *value);
    Result<void> readField(Members &members, QByteArrayView name, yyjson_val *key, yyjson_val *value);
    void setFields(NodeIndex node, const Members &members);
    Result<void> checkName(yyjson_val *value) const;
    Result<void> linkLate();
    Result<void> recoverPlace(const Late &late, bool isCircle);
    NodeIndex find(NodeId id) const;
    void insert(NodeId id, NodeIndex node);

    std::unexpected<Error> wrong(const QString &message, const QString &member = {}, ErrorKind kind = ErrorKind::Input) const;
    std::unexpected<Error> wrongTwice(QByteArrayView member) const;
    std::unexpected<Error> wrongType(QByteArrayView member, const QString &expected) const;
    void tellRecovered(const QString &code, const QString &message);

    Layout &m_layout;
    Report &m_report;
    const ReadOptions &m_options;
    const JsonLines &m_lines;
    yyjson_val *m_current = nullptr;
    qint64 m_number = 0; // of the current node, 0-based
    // id → node, open addressing: a QHash of a million entries costs more than reading the file.
    std::vector<NodeIndex> m_table;
    std::vector<Late> m_late; // in the order of the file; their indexes follow each other
};

} // namespace Espalier
