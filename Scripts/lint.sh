#!/usr/bin/env bash
# Checks the style of all sources.
set -euo pipefail
cd "$(dirname "$0")/.."
swift format lint --strict --recursive --parallel Package.swift Sources Plugins Generated Tests
echo "==> style is clean"
