#!/usr/bin/env bash
# Signs a registered model, or checks the signature, as build-image.yml does with images:
#   deployment/supply_chain/sign_model.sh sign data/models/registry/VERSION.json
#   deployment/supply_chain/sign_model.sh verify data/models/registry/VERSION.json WHO ISSUER
# Needs cosign 3. WHO is the mail or workflow that signed, ISSUER who vouched for it, such as
# https://token.actions.githubusercontent.com. The bundle beside the model travels with it.
set -euo pipefail

verb=${1:?sign or verify}
model=${2:?a model file}
case $verb in
sign)
    cosign sign-blob --yes --bundle "$model.sigstore.json" "$model"
    ;;
verify)
    cosign verify-blob --bundle "$model.sigstore.json" \
        --certificate-identity "${3:?who signed}" --certificate-oidc-issuer "${4:?who vouched}" "$model"
    ;;
*)
    echo "usage: sign_model.sh sign|verify MODEL [WHO ISSUER]" >&2
    exit 2
    ;;
esac
