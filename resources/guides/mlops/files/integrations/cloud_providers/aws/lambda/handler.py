"""AWS Lambda entry point for one prediction behind API Gateway (payload format 2.0).

PREDICTOR names the function to call, as "package.module:function". It is loaded once, when
the container starts, and serves all requests that follow.
"""
import base64
import importlib
import json
import logging
import os
from collections.abc import Callable
from functools import cache
from typing import Any

logging.getLogger().setLevel(logging.INFO)


@cache
def predictor() -> Callable[[dict[str, Any]], dict[str, Any]]:
    """The function of the core that answers; loading it is the slow part of a cold start."""
    module, _, name = os.environ["PREDICTOR"].partition(":")
    return getattr(importlib.import_module(module), name)


def answer(status: int, body: dict[str, Any]) -> dict[str, Any]:
    """A response in the form that API Gateway expects."""
    kind = "application/json" if status < 400 else "application/problem+json"
    return {"statusCode": status, "headers": {"content-type": kind}, "body": json.dumps(body)}


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Translate the event, call the core, translate back. No rule of the domain stands here."""
    try:
        raw = event.get("body") or ""
        if event.get("isBase64Encoded"):
            raw = base64.b64decode(raw).decode()
        request = json.loads(raw)
    except ValueError:
        return answer(400, {"title": "Unreadable request", "status": 400})
    try:
        features = request.get("features") if isinstance(request, dict) else None
        if not isinstance(features, dict):
            raise ValueError("expected an object with an object named features")
        return answer(200, predictor()(features))
    except ValueError as error:
        return answer(422, {"type": "/problems/invalid-features", "title": "Invalid features",
                            "status": 422, "detail": str(error)})
    except Exception:  # the caller learns nothing of our insides; the log does
        logging.exception("prediction failed, request %s", getattr(context, "aws_request_id", "?"))
        return answer(500, {"title": "Prediction failed", "status": 500})


if os.environ.get("AWS_LAMBDA_FUNCTION_NAME"):
    predictor()  # pay for loading at start, not in the first request
