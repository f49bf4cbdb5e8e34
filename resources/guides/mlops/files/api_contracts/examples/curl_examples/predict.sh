#!/bin/sh
# Ask for one prediction, and show how a refused request looks.
#   API_URL=http://localhost:8000 API_TOKEN=... sh api_contracts/examples/curl_examples/predict.sh
set -eu

url=${API_URL:-http://localhost:8000}/v1/predictions

ask() { # ask BODY
    if [ -n "${API_TOKEN:-}" ]; then
        set -- "$1" --header "Authorization: Bearer $API_TOKEN"
    fi
    body=$1
    shift
    curl --silent --show-error --max-time 10 \
        --header 'Content-Type: application/json' \
        --write-out '\nstatus %{http_code}, %{time_total} s\n\n' \
        --data "$body" "$@" "$url"
}

echo "A trip of 3.4 km on a Monday morning:"
ask '{"features": {"distance_km": 3.4, "pickup_at": "2026-03-02T08:30"}}'

echo "The same without a distance, which is refused with status 422:"
ask '{"features": {"pickup_at": "2026-03-02T08:30"}}'
