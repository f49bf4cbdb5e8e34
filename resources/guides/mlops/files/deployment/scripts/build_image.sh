#!/usr/bin/env bash
# Builds an image, the service's by default, under a tag that says which commit it was made from.
#   deployment/scripts/build_image.sh [REGISTRY/NAME [DOCKERFILE]]
set -euo pipefail

image=${1:-prediction-api}
file=${2:-deployment/docker/api.Dockerfile}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

if [[ -n $(git status --porcelain) ]]; then
    echo "error: commit your changes first, or the tag would lie" >&2
    exit 1
fi

commit=$(git rev-parse HEAD)
tag=$(git rev-parse --short=12 HEAD)
docker build \
    --file "$file" \
    --label "org.opencontainers.image.revision=$commit" \
    --tag "$image:$tag" \
    .
echo "$image:$tag"
