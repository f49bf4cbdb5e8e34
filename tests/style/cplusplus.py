# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads C++ just far enough for the rules: comments, literals and code apart, and what unnamed namespaces declare."""

import re

PIECE = re.compile(
    r"(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)"
    r'|(?P<literal>(?:u8|[uUL])?R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\[^\n]{1,9}?|[^\'\\\n])\')'
    # A quote within a number only separates its digits.
    r"|(?P<code>[0-9][0-9a-zA-Z_.']*|\w+|\s+|.)",
    re.S,
)
DIRECTIVE = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.M)
BRACKETS = re.compile(r"<[^<>]*>")
TYPE = re.compile(r"(?:struct|class|enum class|enum|union)\s+(?:\[\[.*?\]\]\s*)?(\w+)")
FUNCTION = re.compile(r"([\w:~]+)\s*\(")
VARIABLE = re.compile(r"(\w+)\s*(?:\[[^\]]*\]\s*)*$")


def blank(text: str) -> str:
    """As many spaces and line feeds, so that places stay what they are."""
    return re.sub(r"[^\n]", " ", text)


def code_of(text: str) -> str:
    """The text with comments, literals and directives blanked."""
    code = "".join(match.group() if match.lastgroup == "code" else blank(match.group()) for match in PIECE.finditer(text))
    return DIRECTIVE.sub(lambda match: blank(match.group()), code)


def comments_of(text: str):
    """Every comment, with its line."""
    for match in PIECE.finditer(text):
        if match.lastgroup == "comment":
            yield text.count("\n", 0, match.start()) + 1, match.group()


def without_arguments(statement: str) -> str:
    """Without what stands in angle brackets, however deep."""
    while (shorter := BRACKETS.sub(" ", statement)) != statement:
        statement = shorter
    return statement


def name_of(statement: str):
    """What a declaration introduces; None for what introduces nothing that could clash."""
    statement = without_arguments(" ".join(statement.split())).removeprefix("template").strip()
    if not statement or statement.startswith(("using namespace", "static_assert", "friend")):
        return None
    if match := TYPE.match(statement):
        return match.group(1)
    if match := re.match(r"using\s+(\w+)\s*=", statement):
        return match.group(1)
    declared = statement if "(" in statement.split("=")[0] else statement.split("=")[0]
    if "operator" in declared or declared.startswith("using "):
        return None
    if match := FUNCTION.search(declared):
        return None if "::" in match.group(1) else match.group(1)  # a member is named by its class
    match = VARIABLE.search(declared.strip())
    return match.group(1) if match and "(" not in declared else None


def unnamed_declarations(text: str):
    """(line, name) of what stands directly in the unnamed namespaces of a source."""
    code = code_of(text)
    scopes = []
    statement = ""
    start = parentheses = line = 0
    for at, letter in enumerate(code):
        line += letter == "\n"
        parentheses += (letter == "(") - (letter == ")")
        is_inside = "unnamed" in scopes and "other" not in scopes
        if parentheses == 0 and letter in "{};":
            head = statement.strip()
            if letter == "{" and (match := re.search(r"\bnamespace\b([\s\w:]*)$", head)):
                scopes.append("named" if match.group(1).strip() else "unnamed")
            else:
                # What follows a block is a new declaration, or the end of the one that was told at its brace.
                if letter != "}" and is_inside and (name := name_of(head)):
                    yield start + 1, name
                if letter == "{":
                    scopes.append("other")
                elif letter == "}" and scopes:
                    scopes.pop()
            statement = ""
        elif statement.strip() or not letter.isspace():
            if not statement:
                start = line
            statement += letter
