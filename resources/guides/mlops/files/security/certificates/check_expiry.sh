#!/bin/sh
# Warns while there is still time: says which hosts' certificates end soon.
#   sh security/certificates/check_expiry.sh api.example.com app.example.com:8443
# DAYS=14 changes how early; ends with 1 if any certificate ends before that.
set -eu

days=${DAYS:-21}
seconds=$((days * 24 * 60 * 60))
soon=0

if [ $# -eq 0 ]; then
    echo "usage: $0 HOST[:PORT]..." >&2
    exit 2
fi

for target in "$@"; do
    case $target in
        *:*) host=${target%:*} port=${target##*:} ;;
        *) host=$target port=443 ;;
    esac

    certificate=$(openssl s_client -connect "$host:$port" -servername "$host" \
        </dev/null 2>/dev/null | openssl x509 2>/dev/null) || certificate=

    if [ -z "$certificate" ]; then
        echo "$target: no certificate could be read"
        soon=1
        continue
    fi

    ends=$(printf '%s\n' "$certificate" | openssl x509 -noout -enddate)
    if printf '%s\n' "$certificate" | openssl x509 -noout -checkend "$seconds" >/dev/null; then
        echo "$target: fine until ${ends#notAfter=}"
    else
        echo "$target: ends ${ends#notAfter=}, less than $days days from now"
        soon=1
    fi
done

exit "$soon"
