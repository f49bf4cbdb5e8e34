"""Finds passages by the words they share with a question: enough for tests and some hundred pages."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from {{ core_package }}.ports.retriever import Passage


class WordRetriever:
    """Fulfills Retriever in memory: rare words count more, long passages do not win by length.

    It is also the floor that embeddings have to beat: measure both on the same questions.
    """

    def __init__(self, passages: Mapping[str, str]) -> None:
        """Texts by their source."""
        self._passages = [(name, text, Counter(words_of(text))) for name, text in passages.items()]
        self._holders = Counter(word for _, _, words in self._passages for word in words)

    def find(self, question: str, most: int) -> list[Passage]:
        """By the weight of the shared words, divided by the length of the passage."""
        asked = set(words_of(question))
        found = []
        for source, text, words in self._passages:
            weight = sum(self._weight(word) for word in asked & words.keys())
            if weight > 0:
                found.append(Passage(source, text, weight / math.sqrt(words.total())))
        return sorted(found, key=lambda passage: -passage.score)[:most]

    def _weight(self, word: str) -> float:
        return math.log(1 + len(self._passages) / self._holders[word])


def words_of(text: str) -> list[str]:
    """In lower case; words of one or two letters say nothing."""
    return [word for word in re.findall(r"\w+", text.casefold()) if len(word) > 2]
