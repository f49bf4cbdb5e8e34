// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/layout.h"
#include "core/nameproblems.h"
#include "core/report.h"

#include <QCoreApplication>
#include <QHash>

#include <string>
#include <vector>

namespace Espalier {

/// Decides under which names the nodes of one folder come out: folders of one name unite, a further file of one name
/// gets a number, names that cannot exist are refused. One object serves a whole plan, folder by folder, and takes time
/// linear in the number of names.
class SiblingNames
{
    Q_DECLARE_TR_FUNCTIONS(Espalier::SiblingNames)

public:
    static constexpr quint32 none = ~quint32(0);

    struct Rules {
        Platform platform = Platform::Any;
        bool keepsRawBytes = true; ///< names that are no UTF-8 stay as they are; else they are mended
        bool ignoresCase = false;  ///< the place written to takes "A" and "a" for the same
    };

    struct Child {
        NodeIndex node = noNode;
        quint32 special = 0;       ///< number in specials(); 0: it comes out under its own name without a word
        quint32 nextUnited = none; ///< the next child, by its place in the list, whose contents join this one's
        bool isUnited = false;     ///< joins an earlier one and is none of its own
    };

    struct Special {
        QByteArray name;
        QString refusal; ///< why it cannot exist; empty: it can, under this name
    };

    SiblingNames(const Layout &layout, Rules rules, Report &report);

    /// \a first: the place of the folder's first child in \a children, which reach to the end. \a folder: its path,
    /// for messages.
    void resolve(std::vector<Child> &children, size_t first, QByteArrayView folder);

    /// The name that \a child comes out under.
    std::string_view nameOf(const Child &child) const;
    const QString &refusalOf(const Child &child) const { return m_specials[child.special].refusal; }

    size_t specialCount() const { return m_specials.size(); }
    /// Forgets those of folders that are done.
    void dropSpecials(size_t count) { m_specials.resize(count); }

private:
    /// Open addressing; filled anew for each folder by counting up \c round instead of clearing.
    struct Slot {
        quint32 round = 0;
        quint32 hash = 0;
        quint32 keyFrom = 0; // in m_keys
        quint32 keySize = 0;
        quint32 child = 0;
        quint32 lastUnited = 0;
    };

    void startFolder(size_t names);
    void judge(std::vector<Child> &children, size_t index);
    void enterName(std::vector<Child> &children, size_t index);
    void meetsClash(std::vector<Child> &children, size_t index, quint32 other);
    void settle(Child &child);
    bool reserveKey(std::string_view name, quint32 child, Slot **found = nullptr);
    Slot &exactSlot(TextRef name);
    void refuse(Child &child, const QString &reason, QString code);
    void warn(QString code, const QString &message, std::string_view name);
    Special &specialOf(Child &child);
    QString shownPath(std::string_view name) const;

    const Layout &m_layout;
    const Rules m_rules;
    Report &m_report;
    std::vector<Special> m_specials;

    // of the folder at hand
    QByteArrayView m_folder;
    quint32 m_round = 0;
    size_t m_mask = 0; // of the part of both tables in use
    std::vector<Slot> m_exact; // by the text itself: equal names
    std::vector<Slot> m_alike; // by collision key: names that some systems take for the same
    std::string m_keys;
    std::vector<size_t> m_unsettled; // children that need another name
    QHash<QByteArray, int> m_lastNumbers;
};

/// \a name with "-2" … before its last extension, cut so that it stays within 255 bytes.
QByteArray numberedName(QByteArrayView name, int number);

} // namespace Espalier
