// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/shellcommands.h"

#include "core/text/bracelist.h"
#include "core/text/utf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

struct ShellCommandsText {
    Q_DECLARE_TR_FUNCTIONS(Espalier::ShellCommands)
};

constexpr size_t maxEntries = 1'000'000;

/// A word of a command, with a backslash before each character that quotes took the meaning off.
struct Word {
    std::string text;
    bool hasVariable = false;
};

struct Command {
    std::vector<Word> words;
    std::vector<Word> outputs; // behind ">" and ">>"
    qint64 line = 0;
    bool isEmpty() const { return words.empty() && outputs.empty(); }
};

/// Cuts shell text into commands.
class Scanner
{
public:
    Scanner(std::string_view text, qint64 firstLine) : m_text(text), m_line(firstLine) {}

    /// The next command, or an empty one at the end.
    Command next()
    {
        Command command;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == ' ' || c == '\t') {
                ++m_at;
            } else if (c == '#') {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (c == '\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n') {
                m_at += 2;
                ++m_line;
            } else if (c == '\n' || c == ';' || c == '&' || c == '|' || c == '(' || c == ')') {
                ++m_at;
                m_line += c == '\n';
                if (c == '\n')
                    skipDocument();
                if (!command.isEmpty())
                    return command;
            } else {
                if (command.isEmpty())
                    command.line = m_line;
                readPart(command);
            }
        }
        return command;
    }

private:
    void readPart(Command &command)
    {
        const char c = m_text[m_at];
        if (c == '>' || c == '<') {
            const bool isOutput = c == '>';
            const bool isDocument = m_text.substr(m_at, 2) == "<<";
            while (m_at < m_text.size() && (m_text[m_at] == c || m_text[m_at] == '-' || m_text[m_at] == '|'))
                ++m_at;
            m_at = std::min(m_text.find_first_not_of(" \t", m_at), m_text.size());
            if (isOutput && m_at < m_text.size() && m_text[m_at] == '&') { // 2>&1
                ++m_at;
                readWord();
                return;
            }
            Word target = readWord();
            if (isOutput && !target.text.empty())
                command.outputs.push_back(std::move(target));
            else if (isDocument)
                m_document = target.text;
            return;
        }
        Word word = readWord();
        const bool isStream = m_at < m_text.size() && m_text[m_at] == '>' && word.text.size() == 1 && word.text[0] >= '0'
            && word.text[0] <= '9';
        if (!isStream)
            command.words.push_back(std::move(word));
    }

    Word readWord()
    {
        constexpr std::string_view ends = " \t\n;&|()<>";
        Word word;
        char quote = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            m_line += c == '\n' && quote;
            if (quote == '\'' ? c == '\'' : quote == '"' && c == '"') {
                quote = 0;
            } else if (quote != '\'' && c == '\\' && m_at + 1 < m_text.size()) {
                const char following = m_text[++m_at];
                m_line += following == '\n';
                if (following != '\n')
                    appendLiteral(word, following);
            } else if (quote) {
                word.hasVariable |= quote == '"' && (c == '$' || c == '`');
                appendLiteral(word, c);
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (ends.find(c) != std::string_view::npos) {
                break;
            } else {
                word.hasVariable |= c == '$' || c == '`';
                word.text += c;
            }
        }
        return word;
    }

    static void appendLiteral(Word &word, char c)
    {
        if ("{},\\"sv.find(c) != std::string_view::npos)
            word.text += '\\';
        word.text += c;
    }

    /// Passes over the text of `<<END`.
    void skipDocument()
    {
        if (m_document.empty())
            return;
        while (m_at < m_text.size()) {
            const size_t end = std::min(m_text.find('\n', m_at), m_text.size());
            std::string_view line = m_text.substr(m_at, end - m_at);
            line.remove_prefix(std::min(line.find_first_not_of('\t'), line.size()));
            m_at = std::min(end + 1, m_text.size());
            ++m_line;
            if (line == m_document)
                break;
        }
        m_document.clear();
    }

    std::string_view m_text;
    size_t m_at = 0;
    qint64 m_line;
    std::string m_document;
};

/// Follows the commands as a shell would, on paper.
class Follower
{
public:
    Follower(ShellCommands &result, QString fileName) : m_result(result), m_fileName(std::move(fileName)) {}

    void follow(const Command &command)
    {
        std::vector<Word> words = command.words;
        while (!words.empty() && isPrefix(words.front()))
            words.erase(words.begin());
        for (const Word &target : command.outputs)
            make(target, NodeKind::File, command.line);
        if (words.empty())
            return;
        const std::string name = words.front().text;
        words.erase(words.begin());
        if (name == "mkdir" || name == "md")
            makeAll(words, NodeKind::Folder, "m", command.line);
        else if (name == "touch")
            makeAll(words, NodeKind::File, "drt", command.line);
        else if (name == "cd" || name == "pushd")
            changeFolder(words, command.line);
        else if (command.outputs.empty())
            keepOther(command);
    }

    void finish()
    {
        const std::string below = m_entered + '/';
        const auto isInside = [&](const ShellCommands::Entry &entry) {
            return entry.path == m_entered || entry.path.starts_with(below);
        };
        if (m_entered.empty() || !std::ranges::all_of(m_result.entries, isInside))
            return;
        m_result.root = m_entered;
        std::erase_if(m_result.entries, [&](const ShellCommands::Entry &entry) { return entry.path == m_entered; });
        for (ShellCommands::Entry &entry : m_result.entries)
            entry.path.erase(0, below.size());
    }

private:
    static bool isPrefix(const Word &word)
    {
        const std::string_view text = word.text;
        if (text == "$" || text == "%" || text == "sudo" || text == "command" || text == "then" || text == "do")
            return true;
        const size_t equals = text.find('=');
        return equals != std::string_view::npos && equals > 0 && text.find('/') > equals && text[0] != '-';
    }

    void makeAll(const std::vector<Word> &words, NodeKind kind, std::string_view optionsWithValue, qint64 line)
    {
        bool options = true;
        for (size_t i = 0; i < words.size(); ++i) {
            const std::string_view text = words[i].text;
            if (options && text == "--") {
                options = false;
            } else if (options && text.size() > 1 && text[0] == '-') {
                if (text[1] != '-' && optionsWithValue.find(text.back()) != std::string_view::npos)
                    ++i;
            } else {
                make(words[i], kind, line);
            }
        }
    }

    void changeFolder(const std::vector<Word> &words, qint64 line)
    {
        const auto isOption = [](const Word &word) { return word.text.size() > 1 && word.text[0] == '-'; };
        const auto target = std::ranges::find_if_not(words, isOption);
        if (target == words.end() || target->hasVariable || target->text.starts_with('~') || target->text == "-") {
            report("not-followed", ShellCommandsText::tr("It is not known where this “cd” leads; it was passed over."),
                   line);
            return;
        }
        const std::vector<std::string> paths = resolved(*target, line);
        if (paths.size() != 1)
            return;
        const bool wasAtStart = m_folder.empty();
        m_folder = paths.front();
        const bool isOneName = m_folder.find('/') == std::string::npos;
        if (wasAtStart && m_entered.empty() && isOneName && !m_result.entries.empty() && m_result.entries.front().path == m_folder)
            m_entered = m_folder;
    }

    void make(const Word &word, NodeKind kind, qint64 line)
    {
        if (word.hasVariable) {
            report("not-followed",
                   ShellCommandsText::tr("“%1” depends on a variable and was left out.")
                       .arg(printable(fromUtf8(word.text))),
                   line);
            return;
        }
        for (std::string &path : resolved(word, line)) {
            if (path.empty() || path == "dev/null")
                continue;
            if (m_result.entries.size() >= maxEntries)
                return report("too-many",
                              ShellCommandsText::tr("The commands make more than %Ln entries; the rest was left out.",
                                                    nullptr, maxEntries),
                              line);
            m_result.entries.push_back({std::move(path), kind, line});
        }
    }

    /// The paths that \a word stands for, from where the commands started.
    std::vector<std::string> resolved(const Word &word, qint64 line)
    {
        Result<std::vector<std::string>> expanded = BraceList::expand(word.text);
        if (!expanded) {
            report("too-many", expanded.error().message, line);
            return {};
        }
        std::vector<std::string> paths;
        for (const std::string &path : *expanded) {
            if (path.starts_with('/') || path.starts_with('~')) {
                if (path != "/dev/null")
                    report("entry-dropped",
                           ShellCommandsText::tr("“%1” lies outside the project and was left out.")
                               .arg(printable(fromUtf8(path))),
                           line);
                continue;
            }
            if (auto inside = below(m_folder, path))
                paths.push_back(std::move(*inside));
            else
                report("entry-dropped",
                       ShellCommandsText::tr("“%1” leads out of the project by “..” and was left out.")
                           .arg(printable(fromUtf8(path))),
                       line);
        }
        return paths;
    }

    /// \a path seen from \a folder, without "." and ".."; nothing when it leads above the start.
    static std::optional<std::string> below(const std::string &folder, std::string_view path)
    {
        std::string at = folder;
        for (size_t begin = 0; begin <= path.size();) {
            const size_t end = std::min(path.find('/', begin), path.size());
            const std::string_view segment = path.substr(begin, end - begin);
            begin = end + 1;
            if (segment.empty() || segment == ".")
                continue;
            if (segment != "..") {
                at += at.empty() ? "" : "/";
                at += segment;
                continue;
            }
            if (at.empty())
                return {};
            const size_t slash = at.rfind('/');
            at.resize(slash == std::string::npos ? 0 : slash);
        }
        return at;
    }

    void keepOther(const Command &command)
    {
        static constexpr std::array quiet{"echo"sv, "printf"sv, "set"sv, "popd"sv, "exit"sv, "true"sv, ":"sv};
        ShellCommands::Other other{.words = {}, .line = command.line};
        for (const Word &word : command.words)
            other.words.push_back(word.text);
        if (std::ranges::find(quiet, other.words.front()) == quiet.end())
            m_result.others.push_back(std::move(other));
    }

    void report(const char *code, const QString &message, qint64 line)
    {
        m_result.report.add(Severity::Warning, QString::fromLatin1(code), message, {.file = m_fileName, .line = line});
    }

    ShellCommands &m_result;
    QString m_fileName;
    std::string m_folder;  // where "cd" has led
    std::string m_entered; // the folder that the first "cd" led into
};

} // namespace

ShellCommands ShellCommands::read(std::string_view text, const QString &fileName, qint64 firstLine)
{
    ShellCommands result;
    Scanner scanner(text, firstLine);
    Follower follower(result, fileName);
    for (Command command = scanner.next(); !command.isEmpty(); command = scanner.next())
        follower.follow(command);
    follower.finish();
    return result;
}

bool ShellCommands::isCommandLine(std::string_view line)
{
    const auto skip = [&](std::string_view characters) {
        line.remove_prefix(std::min(line.find_first_not_of(characters), line.size()));
    };
    skip(" \t");
    if (line.starts_with("$ ") || line.starts_with("% "))
        line.remove_prefix(2);
    skip(" \t");
    if (line.starts_with("sudo "))
        line.remove_prefix(5);
    for (const std::string_view command : {"mkdir "sv, "touch "sv}) {
        if (line.starts_with(command))
            return true;
    }
    return false;
}

} // namespace Espalier
