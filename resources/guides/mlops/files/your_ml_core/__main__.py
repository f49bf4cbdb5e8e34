"""Lets `python3 -m {{ core_package }}` start the command line."""

from {{ core_package }}.interfaces.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
