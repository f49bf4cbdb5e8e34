"""Scores the prompt in use on the golden set; run it before a new wording or a new model goes out.

    pip install -e '.[openai]'; export OPENAI_API_KEY=...
    python3 -m {{ core_package }}.interfaces.jobs.evaluate_prompt --at-least 0.9

Exit code 1 below the limit. Ten texts cost a fraction of a cent; CI runs it where the key is set.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

from {{ core_package }}.application.experiments.prompt_evaluation import EvaluatePrompt, GoldenText
from {{ core_package }}.infrastructure import language_models

GOLDEN = Path("data/reference/review_labels.csv")


def golden_texts(path: Path) -> list[GoldenText]:
    """The columns text, label and why."""
    with path.open(newline="", encoding="utf-8") as file:
        return [GoldenText(**row) for row in csv.DictReader(file)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--at-least", type=float, default=0.9, help="share of right answers")
    parser.add_argument("--golden", type=Path, default=GOLDEN)
    arguments = parser.parse_args()
    score = EvaluatePrompt(language_models.review_classifier()).run(golden_texts(arguments.golden))
    for entry, answer in score.mistakes:
        print(f"{answer!r} instead of {entry.label!r} ({entry.why}): {entry.text}")
    print(f"{score.right} of {score.asked} right ({score.share:.0%}), {arguments.at_least:.0%} asked for")
    return 0 if score.share >= arguments.at_least else 1


if __name__ == "__main__":
    raise SystemExit(main())
