"""One JSON object for each log line, with the request's id on every line of it.

    setup("prediction-api")
    with request("7f3a"):
        logging.getLogger("app").info("predicted", extra={"fields": {"rows": 3}})

The edge: call setup once where your program starts, such as in the lifespan of the API. Answers
themselves are logged by the core, under the same request ids.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

SECRET = ("password", "token", "secret", "authorization", "api_key")
_request_id: ContextVar[str] = ContextVar("request_id", default="")


class JsonFormatter(logging.Formatter):
    """Field names are a contract: dashboards and alerts read them."""

    def __init__(self, service: str) -> None:
        super().__init__()
        self._service = service

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "service": self._service,
            "logger": record.name,
            "message": record.getMessage(),
            "request_id": _request_id.get(),
        }
        for name, value in getattr(record, "fields", {}).items():
            hidden = any(word in name.lower() for word in SECRET)
            line[name] = "***" if hidden else value
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, default=str, ensure_ascii=False)


def setup(service: str) -> None:
    """Logs to standard output; where it goes from there is the platform's business."""
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(JsonFormatter(service))
    logging.basicConfig(level=os.environ.get("LOG_LEVEL", "INFO"), handlers=[handler], force=True)


@contextmanager
def request(request_id: str) -> Iterator[None]:
    """Puts the id on every line logged inside, in this thread or task."""
    token = _request_id.set(request_id)
    try:
        yield
    finally:
        _request_id.reset(token)
