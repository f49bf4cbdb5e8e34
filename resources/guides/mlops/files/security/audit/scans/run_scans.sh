#!/bin/sh
# Runs the scanners that are installed and keeps each result in a dated folder that git ignores.
#   sh security/audit/scans/run_scans.sh
# Ends with 1 if any of them found something or failed, so that CI stops.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
results=$root/security/audit/scans/results/$(date -u +%Y-%m-%d)
mkdir -p "$results"
echo '*' >"$root/security/audit/scans/results/.gitignore"
cd "$root"

found=0
ran=0

# scan NAME PROGRAM ARGUMENT...: the program's output becomes NAME.txt
scan() {
    name=$1
    shift
    if ! command -v "$1" >/dev/null 2>&1; then
        echo "skipped  $name ($1 is not installed)"
        return 0
    fi
    ran=$((ran + 1))
    if "$@" >"$results/$name.txt" 2>&1; then
        echo "clean    $name"
    else
        echo "LOOK     $name: found something, or failed: $results/$name.txt"
        found=1
    fi
}

scan secrets-in-git gitleaks git --redact .
# What is really installed stands in the lock file; pyproject.toml names hardly anything.
if [ -f uv.lock ]; then
    scan python-dependencies sh -c 'uv export --quiet --locked --all-extras --no-emit-project |
        pip-audit --strict --disable-pip --requirement /dev/stdin'
else
    echo "skipped  python-dependencies (no uv.lock: make one with \"uv lock\")"
fi
scan configuration trivy config --exit-code 1 --severity HIGH,CRITICAL .
scan python-code bandit -q -r . -x ./.venv,./tests,./frontend

if [ "$ran" -eq 0 ]; then
    echo "No scanner is installed: nothing was checked." >&2
    exit 2
fi
exit "$found"
