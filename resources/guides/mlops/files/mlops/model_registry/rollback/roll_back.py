"""Makes the champion before the present one the champion again, and deploys it.

    python3 -m mlops.model_registry.rollback.roll_back

The service loads it at its next start. Nothing is deleted: the withdrawn version stays on record.
"""

from __future__ import annotations

from {{ core_package }}.infrastructure import container
from {{ core_package }}.infrastructure.settings import Settings


def main() -> int:
    settings = Settings.from_environment()
    container.rollback(settings).run()
    print(f"deployed to {settings.model_file}: {container.deployment(settings).run()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
