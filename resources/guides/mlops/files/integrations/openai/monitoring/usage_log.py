"""Write down what each call cost, and stop before the month's budget is gone.

    python3 integrations/openai/monitoring/usage_log.py logs/openai_usage.jsonl

prints this month's calls, tokens and cost for each purpose. Prompts and answers are never
logged here: they may hold personal data.
"""
import json
import sys
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any


class BudgetExceeded(RuntimeError):
    """This month's limit is reached; raised before a call, never after."""


class UsageLog:
    """One JSON line a call. One process writes a file; more of them need a database."""

    def __init__(self, path: Path, monthly_budget_usd: float) -> None:
        self._path, self._budget = path, monthly_budget_usd

    def entries(self) -> list[dict[str, Any]]:
        """The calls of the current month."""
        if not self._path.is_file():
            return []
        month = f"{datetime.now(UTC):%Y-%m}"
        lines = self._path.read_text(encoding="utf-8").splitlines()
        return [entry for entry in map(json.loads, lines) if entry["at"].startswith(month)]

    def check_budget(self) -> None:
        """Raise when this month's calls have used up the budget."""
        spent = sum(entry["usd"] or 0.0 for entry in self.entries())
        if spent >= self._budget:
            raise BudgetExceeded(f"{spent:.2f} of {self._budget:.2f} USD are spent this month")

    def record(self, purpose: str, setting: dict[str, Any], tokens_in: int, tokens_out: int,
               seconds: float) -> None:
        """Add one call; its cost is null as long as models.json has no prices."""
        price_in = setting.get("usd_per_million_input_tokens")
        price_out = setting.get("usd_per_million_output_tokens")
        usd = None
        if price_in is not None and price_out is not None:
            usd = (tokens_in * price_in + tokens_out * price_out) / 1e6
        entry = {
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "purpose": purpose,
            "model": setting["model"],
            "tokens_in": tokens_in,
            "tokens_out": tokens_out,
            "usd": usd,
            "seconds": round(seconds, 3),
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as out:
            out.write(json.dumps(entry) + "\n")


if __name__ == "__main__":
    sums: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0.0])
    for call in UsageLog(Path(sys.argv[1]), 0).entries():
        total = sums[call["purpose"]]
        total[0] += 1
        total[1] += call["tokens_in"] + call["tokens_out"]
        total[2] += call["usd"] or 0.0
    for name, (calls, tokens, usd) in sorted(sums.items()):
        cost = f"{usd:10.2f} USD {usd / calls:10.5f} USD an answer"
        print(f"{name:24} {calls:8} calls {tokens:12} tokens {cost}")
