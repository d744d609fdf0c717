#!/usr/bin/env bash
# Succeeds when the server says it is ready. Plain bash, because the image has neither curl nor wget for certain.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${MESHPORT_PORT:-9080}"
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r _ status _ <&3
test "$status" = 200
