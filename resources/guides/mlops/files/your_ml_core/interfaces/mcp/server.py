"""Predictions as a tool by the Model Context Protocol, over standard input and output.

    python3 -m {{ core_package }}.interfaces.mcp.server

A client such as a desktop assistant starts that line. The protocol is JSON-RPC, one message a
line; what is here is the part that a server with one tool needs. Read-only on purpose: a tool that
changes something belongs behind a person's approval (application/agents/tools.py).
"""

from __future__ import annotations

import json
import sys
from typing import Any

from {{ core_package }} import __version__
from {{ core_package }}.application.agents.tools import Tool, Toolbox, ToolRefused
from {{ core_package }}.domain.trip import TripRequest, wall_clock
from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings

PROTOCOL = "2025-06-18"
JSON_TYPES = {float: "number", str: "string"}


def toolbox() -> Toolbox:
    """What a model may ask for, and nothing else."""
    inference = container.inference(Settings.from_environment())

    def predict(distance_km: float, pickup_at: str) -> dict[str, Any]:
        answer = inference.run(TripRequest(wall_clock(pickup_at), distance_km))
        return {"minutes": round(answer.minutes, 1), "model_version": answer.model_version}

    tool = Tool("predict_trip_duration", "Minutes that a taxi trip will take; pickup_at is local time.",
                {"distance_km": float, "pickup_at": str}, predict)
    return Toolbox([tool], approve=lambda *_: False, most_calls=1000)


def described(tool: Tool) -> dict[str, Any]:
    """The tool as the protocol lists it."""
    properties = {name: {"type": JSON_TYPES[kind]} for name, kind in tool.arguments.items()}
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return {"name": tool.name, "description": tool.description, "inputSchema": schema}


def answer_to(message: dict[str, Any], tools: Toolbox) -> dict[str, Any] | None:
    """The result for one request; None where the method is not known."""
    match message.get("method"):
        case "initialize":
            server = {"name": "{{ core_package }}", "version": __version__}
            return {"protocolVersion": PROTOCOL, "capabilities": {"tools": {}}, "serverInfo": server}
        case "ping":
            return {}
        case "tools/list":
            return {"tools": [described(tool) for tool in tools.tools.values()]}
        case "tools/call":
            asked = message.get("params", {})
            try:
                result = tools.call(asked.get("name", ""), asked.get("arguments", {}))
                return {"content": [{"type": "text", "text": json.dumps(result)}]}
            except (ToolRefused, ValueError) as error:
                return {"content": [{"type": "text", "text": str(error)}], "isError": True}
    return None


def main() -> int:
    tools = toolbox()
    for line in sys.stdin:
        message = json.loads(line)
        if "id" not in message:
            continue  # a notification wants no answer
        result = answer_to(message, tools)
        error = {"code": -32601, "message": "method not found"}
        body = {"error": error} if result is None else {"result": result}
        print(json.dumps({"jsonrpc": "2.0", "id": message["id"], **body}), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
