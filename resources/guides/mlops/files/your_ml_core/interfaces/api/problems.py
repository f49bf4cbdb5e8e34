"""Every error as a problem document (RFC 9457), so that callers write their handling once."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException


def problem(status: int, title: str, **more: object) -> JSONResponse:
    """The body that api_contracts/schemas/error_schemas/problem.json describes."""
    content = {"title": title, "status": status, **more}
    return JSONResponse(content, status, media_type="application/problem+json")


def install(app: FastAPI) -> None:
    """Replaces the framework's own error bodies."""

    @app.exception_handler(RequestValidationError)
    async def refused(_request: Request, error: RequestValidationError) -> JSONResponse:
        found = error.errors()
        if any(entry["type"] == "json_invalid" for entry in found):
            return problem(400, "Unreadable request")
        # The first part of a place is "body"; the rest is the path into the request.
        errors = [{"pointer": "".join(f"/{part}" for part in entry["loc"][1:]),
                   "detail": entry["msg"]} for entry in found]
        return problem(422, "Invalid features", type="/problems/invalid-features", errors=errors)

    @app.exception_handler(HTTPException)
    async def known(_request: Request, error: HTTPException) -> JSONResponse:
        response = problem(
            error.status_code, HTTPStatus(error.status_code).phrase, detail=error.detail
        )
        response.headers.update(error.headers or {})
        return response

    @app.exception_handler(Exception)
    async def unknown(_request: Request, _error: Exception) -> JSONResponse:
        """Says nothing of our insides; the server's log does."""
        return problem(500, "Prediction failed")
