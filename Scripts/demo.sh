#!/usr/bin/env bash
# Builds the command line and runs its demo.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "==> building chorus-pro (the first time takes a few minutes: the client is emitted from specs/ and compiled)"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
begin=$SECONDS
if ! swift build --product chorus-pro >"$log" 2>&1; then
    cat "$log" >&2
    echo "The build failed; its output stands above." >&2
    exit 1
fi
echo "==> built in $((SECONDS - begin)) s"
exec "$(swift build --show-bin-path)/chorus-pro" demo
