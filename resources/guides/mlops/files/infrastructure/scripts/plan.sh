#!/bin/sh
# Shows what Terraform would change in one environment, and keeps that plan.
# Nothing is changed. To carry out exactly this plan, after reading it:
#   terraform -chdir=infrastructure/terraform apply .terraform/dev.tfplan
set -eu

usage() {
    echo "usage: $0 dev|staging|prod" >&2
    exit 2
}

[ $# -eq 1 ] || usage
case $1 in
    dev | staging | prod) environment=$1 ;;
    *) usage ;;
esac

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
code=$here/../terraform

if [ ! -f "$code/environments/$environment/$environment.tfvars" ]; then
    echo "$0: there are no values for $environment yet" >&2
    exit 2
fi

terraform -chdir="$code" init -input=false -reconfigure \
    -backend-config="environments/$environment/backend.hcl"

# 0: nothing to do, 1: failed, 2: there are changes
status=0
terraform -chdir="$code" plan -input=false -detailed-exitcode \
    -var-file="environments/$environment/$environment.tfvars" \
    -out=".terraform/$environment.tfplan" || status=$?

case $status in
    0) echo "$environment is as described." ;;
    2) echo "Read the plan above before you apply .terraform/$environment.tfplan." ;;
    *) exit "$status" ;;
esac
