"""Remembers predictions in Redis or Valkey for a short while; a failing cache is only a miss.

The edge: nothing here calls it. A cache pays once a model is slow; then the way in that serves
(interfaces/api) asks it before the use case.

Needs: pip install redis. REDIS_URL comes from the environment.
"""
import hashlib
import json
import logging
import os
from collections.abc import Mapping
from typing import Any

import redis

log = logging.getLogger(__name__)


def connect() -> redis.Redis:
    """A client that gives up quickly: a slow cache is worse than none."""
    return redis.Redis.from_url(os.environ["REDIS_URL"], decode_responses=True,
                                socket_timeout=0.05, socket_connect_timeout=0.2)


class PredictionCache:
    """Keyed by model version and features, so a new model never sees old answers."""

    def __init__(self, client: redis.Redis, ttl_seconds: int = 300) -> None:
        self._client, self._ttl = client, ttl_seconds

    @staticmethod
    def key(model_version: str, features: Mapping[str, Any]) -> str:
        """The same features in another order give the same key."""
        canonical = json.dumps(features, sort_keys=True, separators=(",", ":"))
        return f"prediction:{model_version}:{hashlib.sha256(canonical.encode()).hexdigest()}"

    def get(self, model_version: str, features: Mapping[str, Any]) -> float | None:
        """The remembered prediction, or None."""
        try:
            value = self._client.get(self.key(model_version, features))
            return None if value is None else float(value)
        except redis.RedisError as error:
            log.warning("prediction cache not readable: %s", error)
            return None

    def put(self, model_version: str, features: Mapping[str, Any], value: float) -> None:
        """Remember a prediction until its time is up."""
        try:
            self._client.set(self.key(model_version, features), repr(value), ex=self._ttl)
        except redis.RedisError as error:
            log.warning("prediction cache not writable: %s", error)
