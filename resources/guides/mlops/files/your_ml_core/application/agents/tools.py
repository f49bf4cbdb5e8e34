"""Tools that a model may call: a short list, checked arguments, and a person before what matters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


class ToolRefused(Exception):
    """The call is not allowed; the message is for the model, so it holds no secret."""


@dataclass(frozen=True)
class Tool:
    """One thing that the program can do, in a form that a model can ask for."""

    name: str
    description: str
    arguments: Mapping[str, type]
    call: Callable[..., Any]
    changes_something: bool = False  # then a person has to say yes, each time


Approve = Callable[[Tool, Mapping[str, Any]], bool]


class Toolbox:
    """The allow-list. What a text tells the model to do changes nothing about what is in here."""

    def __init__(self, tools: Sequence[Tool], approve: Approve, most_calls: int = 8) -> None:
        """`approve` asks a person; `most_calls` ends a loop that goes round in circles."""
        self.tools = {tool.name: tool for tool in tools}
        self._approve, self._left = approve, most_calls

    def call(self, name: str, arguments: Mapping[str, Any]) -> Any:
        """The tool's result; ToolRefused where name, arguments, count or person say no."""
        tool = self.tools.get(name)
        if tool is None:
            raise ToolRefused(f"there is no tool {name!r}")
        if arguments.keys() != tool.arguments.keys():
            raise ToolRefused(f"{name} takes exactly: {', '.join(tool.arguments)}")
        for key, kind in tool.arguments.items():
            if type(arguments[key]) is not kind and not (kind is float and type(arguments[key]) is int):
                raise ToolRefused(f"{key} must be of type {kind.__name__}")
        if self._left == 0:
            raise ToolRefused("too many calls for one task")
        self._left -= 1
        if tool.changes_something and not self._approve(tool, arguments):
            raise ToolRefused("a person said no")
        return tool.call(**arguments)
