"""Finds passages by meaning, in PostgreSQL with pgvector. Needs: pip install -e '.[storage]'

The edge: nothing here builds it. Fill the table with your passages, and hand it to AnswerQuestion
where WordRetriever is handed in now; both are measured on the same golden questions first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from {{ core_package }}.ports.retriever import Passage

SCHEMA = """
CREATE EXTENSION IF NOT EXISTS vector;
CREATE TABLE IF NOT EXISTS passage (
    source text PRIMARY KEY,
    body text NOT NULL,
    embedding vector(1024) NOT NULL,
    embedded_by text NOT NULL  -- numbers of two models cannot be compared: never mix them
);
CREATE INDEX IF NOT EXISTS passage_embedding ON passage USING hnsw (embedding vector_cosine_ops);
"""
QUERY = """
SELECT source, body, 1 - (embedding <=> %s::vector) FROM passage
WHERE embedded_by = %s ORDER BY embedding <=> %s::vector LIMIT %s
"""
Embed = Callable[[str], Sequence[float]]


class PgVectorRetriever:
    """Fulfills Retriever; `pool` is psycopg's, `embed` any model that turns a text into numbers."""

    def __init__(self, pool: Any, embed: Embed, embedded_by: str, least: float = 0.3) -> None:
        self._pool, self._embed, self._embedded_by, self._least = pool, embed, embedded_by, least

    def find(self, question: str, most: int) -> list[Passage]:
        """Nothing below the least score: a far passage is worse than none."""
        numbers = "[" + ",".join(f"{number:.7g}" for number in self._embed(question)) + "]"
        with self._pool.connection() as connection:
            rows = connection.execute(QUERY, (numbers, self._embedded_by, numbers, most)).fetchall()
        return [Passage(*row) for row in rows if row[2] >= self._least]
