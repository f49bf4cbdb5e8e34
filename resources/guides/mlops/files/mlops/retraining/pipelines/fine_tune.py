"""A small language model of your own, from reviews that people have labeled: LoRA, prepared and trained.

    python3 -m mlops.retraining.pipelines.fine_tune data/processed/review_examples.csv
    pip install -e '.[fine-tuning]'
    python3 -m mlops.retraining.pipelines.fine_tune data/processed/review_examples.csv --train MODEL

The first line writes what would be learned, and runs anywhere; the last one needs a GPU, and
training_job.yaml runs it in a cluster. The file has the columns text and label. Judge the result as
you judge any model, on the golden set, and keep it only if it beats the prompt alone:

    vllm serve MODEL --enable-lora --lora-modules reviews=data/models/reviews
    LOCAL_MODEL_URL=http://localhost:8000/v1 LOCAL_MODEL=reviews \\
        python3 -m {{ core_package }}.interfaces.jobs.evaluate_prompt --at-least 0.9
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from {{ core_package }}.adapters.external_models.guards import masked
from {{ core_package }}.infrastructure.language_models import review_prompt

GOLDEN = Path("data/reference/review_labels.csv")
FEWEST = 20  # of each label; with fewer, a better prompt is cheaper and no worse
VALID_SHARE = 0.1


def rows_of(path: Path) -> list[dict[str, str]]:
    """The columns text and label, at least."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def key_of(text: str) -> str:
    """Two texts that differ in blanks, signs and case alone are one."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def learnable(rows: Iterable[dict[str, str]], golden: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """Masked, each text once, and none of the golden set: what was learned by heart proves nothing."""
    seen = {key_of(row["text"]) for row in golden}
    kept = []
    for row in rows:
        key = key_of(row["text"])
        if key not in seen:
            seen.add(key)
            kept.append({"text": masked(row["text"]), "label": row["label"]})
    return kept


def is_held_out(text: str) -> bool:
    """By the text itself: one that was held out once is never trained on, however the file grows."""
    digest = hashlib.sha256(key_of(text).encode()).digest()
    return int.from_bytes(digest[:4], "big") < VALID_SHARE * 2**32


def conversation(row: dict[str, str], labels: Sequence[str]) -> str:
    """A line of JSON with the very words that the service asks by, or it learns another question."""
    messages = [
        {"role": "system", "content": review_prompt(labels)},
        {"role": "user", "content": row["text"]},
        {"role": "assistant", "content": json.dumps({"choice": row["label"]})},
    ]
    return json.dumps({"messages": messages}, ensure_ascii=False)


def prepare(rows: Sequence[dict[str, str]], folder: Path) -> tuple[int, int]:
    """Writes train.jsonl and valid.jsonl; how many lines each has. ValueError where there is too little."""
    counts = Counter(row["label"] for row in rows)
    few = [f"{label} ({count})" for label, count in sorted(counts.items()) if count < FEWEST]
    if few or len(counts) < 2:
        raise ValueError(f"fewer than {FEWEST} texts of: {', '.join(few) or 'a second label'}")
    labels = sorted(counts)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, wanted in (("train.jsonl", False), ("valid.jsonl", True)):
        lines = [conversation(row, labels) for row in rows if is_held_out(row["text"]) == wanted]
        (folder / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        written.append(len(lines))
    return written[0], written[1]


def train(base: str, folder: Path, output: Path) -> None:
    """The base model stays as it is; a few million numbers beside it are what is learned and kept.

    Goes on from the newest checkpoint in output, so a machine that was taken away costs minutes.
    """
    from datasets import load_dataset
    from peft import LoraConfig
    from transformers.trainer_utils import get_last_checkpoint
    from trl import SFTConfig, SFTTrainer

    files = {name: str(folder / f"{name}.jsonl") for name in ("train", "valid")}
    data = load_dataset("json", data_files=files)
    trainer = SFTTrainer(
        model=base,
        args=SFTConfig(output_dir=str(output), num_train_epochs=3, learning_rate=2e-4, seed=0,
                       eval_strategy="steps", save_strategy="steps", eval_steps=50, save_steps=50,
                       save_total_limit=2, load_best_model_at_end=True),
        train_dataset=data["train"],
        eval_dataset=data["valid"],
        peft_config=LoraConfig(r=16, lora_alpha=32, lora_dropout=0.05, task_type="CAUSAL_LM"),
    )
    trainer.train(resume_from_checkpoint=get_last_checkpoint(str(output)) if output.is_dir() else None)
    trainer.save_model(str(output))


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("examples", type=Path)
    parser.add_argument("--train", metavar="MODEL", help="the base model, with its exact revision")
    parser.add_argument("--data", type=Path, default=Path("data/processed/reviews"))
    parser.add_argument("--output", type=Path, default=Path("data/models/reviews"))
    arguments = parser.parse_args(argv)
    rows = rows_of(arguments.examples)
    kept = learnable(rows, rows_of(GOLDEN))
    try:
        trained, held_out = prepare(kept, arguments.data)
    except ValueError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(f"{trained} to learn from, {held_out} held out, {len(rows) - len(kept)} left out "
          f"(twice there, or in the golden set), in {arguments.data}")
    if arguments.train:
        train(arguments.train, arguments.data, arguments.output)
        print(f"adapter in {arguments.output}; now ask the golden set")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
