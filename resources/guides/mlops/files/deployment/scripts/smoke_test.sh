#!/usr/bin/env bash
# Asks a freshly deployed service for its health and for one prediction.
#   deployment/scripts/smoke_test.sh [http://localhost:8000]
set -euo pipefail

base=${1:-http://localhost:8000}

echo "waiting for $base"
for attempt in {1..30}; do
    if curl --silent --fail --max-time 2 --output /dev/null "$base/healthz"; then
        break
    fi
    if ((attempt == 30)); then
        echo "error: not healthy after 30 attempts" >&2
        exit 1
    fi
    sleep 1
done

answer=$(curl --silent --show-error --fail --max-time 5 \
    --header "Content-Type: application/json" \
    --data '{"features": {"distance_km": 4.2, "pickup_at": "2026-03-02T08:30"}}' \
    "$base/v1/predictions")
echo "$answer"

python3 - "$answer" <<'PYTHON'
import json
import sys

answer = json.loads(sys.argv[1])
if not answer.get("model_version"):
    sys.exit("error: the answer names no model")
if not 5 <= answer["prediction"] <= 60:
    sys.exit("error: the prediction is not plausible")
PYTHON
echo "smoke test passed"
