"""Train, judge, register: everything up to the decision, which is promote.py's or a person's.

    python3 -m mlops.retraining.pipelines.retrain

Prints the version of the candidate. Exit code 1: it is no better than guessing and not registered.
Started by hand, by a workflow every Monday, or when judge_live ends with 1.
"""

from __future__ import annotations

import sys

from mlops.model_registry.versioning import register
from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings


def main() -> int:
    settings = Settings.from_environment()
    container.training(settings).run()
    report = container.evaluation(settings).run()
    if not report.beats_baseline:
        print(f"MAE {report.mae:.2f} min, guessing the mean {report.baseline_mae:.2f} min", file=sys.stderr)
        return 1
    return register.main()


if __name__ == "__main__":
    raise SystemExit(main())
