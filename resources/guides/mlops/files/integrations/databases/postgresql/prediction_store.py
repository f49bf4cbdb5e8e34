"""Keeps predictions in PostgreSQL, as plain values; a database adapter of {{ core_package }} turns
its own objects into them.

The edge: nothing here calls it until you write an adapter for the port PredictionLog that hands
each answer on to it, in place of the one with JSON Lines.

Needs: pip install "psycopg[binary,pool]". DATABASE_URL comes from the environment.
"""
import os
from collections.abc import Mapping
from typing import Any

from psycopg.rows import dict_row
from psycopg.types.json import Jsonb
from psycopg_pool import ConnectionPool

SCHEMA = """
CREATE TABLE IF NOT EXISTS prediction (
    request_id uuid PRIMARY KEY,
    model_version text NOT NULL,
    features jsonb NOT NULL,
    value double precision NOT NULL,
    actual double precision,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS prediction_created_at ON prediction (created_at);
"""


class PostgresPredictionStore:
    """One pool for the whole process; a connection is borrowed for each call."""

    def __init__(self, pool: ConnectionPool) -> None:
        self._pool = pool

    def create_schema(self) -> None:
        """Enough for tests and local use; elsewhere a migration tool does this."""
        with self._pool.connection() as connection:
            connection.execute(SCHEMA)

    def save(self, request_id: str, model_version: str, features: Mapping[str, Any],
             value: float) -> None:
        """Store a prediction; a repeated request_id is not stored twice."""
        with self._pool.connection() as connection:
            connection.execute(
                "INSERT INTO prediction (request_id, model_version, features, value)"
                " VALUES (%s, %s, %s, %s) ON CONFLICT (request_id) DO NOTHING",
                (request_id, model_version, Jsonb(dict(features)), value),
            )

    def add_actual(self, request_id: str, actual: float) -> bool:
        """Add what really happened; False when the prediction is unknown."""
        with self._pool.connection() as connection:
            done = connection.execute(
                "UPDATE prediction SET actual = %s WHERE request_id = %s", (actual, request_id))
            return done.rowcount == 1

    def recent_errors(self, model_version: str, days: int = 7) -> list[dict[str, Any]]:
        """Mean absolute error by day, for drift reports."""
        with self._pool.connection() as connection:
            cursor = connection.cursor(row_factory=dict_row)
            return cursor.execute(
                "SELECT created_at::date AS day, avg(abs(value - actual)) AS mae, count(*) AS n"
                " FROM prediction WHERE model_version = %s AND actual IS NOT NULL"
                " AND created_at > now() - make_interval(days => %s) GROUP BY 1 ORDER BY 1",
                (model_version, days),
            ).fetchall()


def connect() -> PostgresPredictionStore:
    """A store on a small pool; raise max_size only after looking at the database's own limit."""
    pool = ConnectionPool(os.environ["DATABASE_URL"], min_size=1, max_size=5, timeout=5, open=True)
    return PostgresPredictionStore(pool)
