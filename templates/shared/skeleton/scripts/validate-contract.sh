#!/bin/sh
# Asks the portal what it finds in the contract. Without MESHPORT_TOKEN there is nobody to ask, and
# the check of the standard alone has to do.
set -eu

contract="contracts/${{ values.port }}.odcs.yaml"
default="${{ values.portalUrl }}"
portal="${MESHPORT_URL:-$default}"

if [ -z "${MESHPORT_TOKEN:-}" ]; then
  echo "MESHPORT_TOKEN is not set: the portal is not asked about $contract"
  exit 0
fi

answer=$(curl --fail-with-body --silent --show-error --max-time 30 \
  --header "Authorization: Bearer $MESHPORT_TOKEN" \
  --header "Content-Type: application/yaml" \
  --data-binary "@$contract" \
  "$portal/api/v1/contracts/validation")
echo "$answer"
echo "$answer" | python3 -c 'import json, sys; sys.exit(0 if json.load(sys.stdin)["valid"] else 1)'
