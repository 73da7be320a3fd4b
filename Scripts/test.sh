#!/usr/bin/env bash
# Builds everything and runs the tests: of the package itself, then of packages that use it.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n==> %s\n' "$1"; }
begin=$SECONDS

step "style"
Scripts/lint.sh

step "build"
swift build --build-tests

step "tests of the package"
swift test --skip-build --skip 'SoakTests|CancellationTests|HostileTests|CallCommandTests'

step "tests that measure time, or call this process from another, by themselves"
swift test --skip-build --no-parallel --filter 'CancellationTests|HostileTests|CallCommandTests'

step "a short soak, by itself: it takes the whole machine"
swift test --skip-build --filter SoakTests

step "a package of somebody else that uses the plugin"
swift test --package-path Tests/Packages/ThirdParty

step "the most important promises about builds"
Tests/Builds/run.sh --quick

step "all passed in $((SECONDS - begin)) s"
