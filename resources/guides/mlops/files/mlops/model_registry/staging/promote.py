"""Makes a registered model the champion, if it is no worse on trips that neither has seen.

    python3 -m mlops.model_registry.staging.promote 20260207T0707-e52d25d3 --deploy

Exit code 1: refused, and the champion stays. --deploy also brings it to where the service loads
its model from (MODEL_FILE); a service far away fetches the same version from the model store.
"""

from __future__ import annotations

import argparse

from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("version")
    parser.add_argument("--deploy", action="store_true")
    arguments = parser.parse_args()
    settings = Settings.from_environment()
    result = container.promotion(settings).run(arguments.version)
    against = "no champion yet" if result.champion_mae is None else f"champion {result.champion_mae:.2f} min"
    print(f"{result.candidate}: {result.candidate_mae:.2f} min on {result.trips} unseen trips, {against}: "
          f"{'promoted' if result.accepted else 'refused'}")
    if result.accepted and arguments.deploy:
        print(f"deployed to {settings.model_file}: {container.deployment(settings).run()}")
    return 0 if result.accepted else 1


if __name__ == "__main__":
    raise SystemExit(main())
