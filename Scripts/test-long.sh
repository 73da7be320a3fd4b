#!/usr/bin/env bash
# What takes too long for every change: real builds, soaks, the second transport, sanitizers and fuzzing.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n==> %s\n' "$1"; }
begin=$SECONDS

step "promises about builds"
Tests/Builds/run.sh

step "a soak: 100,000 calls with faults at random"
soak=$SECONDS
swift build --build-tests
SOAK_CALLS=100000 swift test --skip-build --filter SoakTests.SoakTests
echo "==> the soak took $((SECONDS - soak)) s"

step "what the command plugin promises"
Tests/Builds/written.sh

step "the trait AsyncHTTPClient: build, and the tests of transports and clients over it"
trait=$SECONDS
swift build --build-tests --traits AsyncHTTPClient --scratch-path .build-traits
# In a process of their own, since they look at its memory.
swift test --skip-build --traits AsyncHTTPClient --scratch-path .build-traits --filter EndpointAsyncHTTPClientTests
swift test --skip-build --traits AsyncHTTPClient --scratch-path .build-traits \
    --filter 'EndpointTransportTests|EndpointRuntimeTests|ChorusProTests' --skip 'CancellationTests|CallCommandTests'
echo "==> the trait took $((SECONDS - trait)) s"

step "ten thousand calls leave nothing behind"
MANY_CALLS=10000 swift test --filter ManyCallsTests

step "thread sanitizer"
Scripts/thread-sanitizer.sh

step "address sanitizer"
address=$SECONDS
Scripts/address-sanitizer.sh
echo "==> the address sanitizer took $((SECONDS - address)) s"

step "five hundred random specs give modules that compile"
FUZZ_SPECS=500 FUZZ_SEED=1 swift test --filter PipelineFuzzTests

step "fuzzing, a minute for each target"
Scripts/fuzz.sh all 60 1

step "all passed in $((SECONDS - begin)) s"
