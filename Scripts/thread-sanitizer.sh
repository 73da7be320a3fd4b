#!/usr/bin/env bash
# Tests of runtime, coding and mock under the thread sanitizer; fails at any report.
set -euo pipefail
cd "$(dirname "$0")/.."

export TSAN_OPTIONS="exitcode=66 suppressions=$PWD/Scripts/thread-sanitizer.supp"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "a race is seen:"
cat > "$work/main.swift" <<'SWIFT'
import Glibc
var count = 0
var threads = [pthread_t(), pthread_t()]
let work: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
    for _ in 0..<10_000 { count += 1 }
    return nil
}
for index in threads.indices { pthread_create(&threads[index], nil, work, nil) }
for thread in threads { pthread_join(thread, nil) }
SWIFT
swiftc -sanitize=thread -swift-version 5 -o "$work/race" "$work/main.swift"
if "$work/race" > "$work/race.log" 2>&1; then
    echo "the thread sanitizer doesn't see a plain race: this run would prove nothing" >&2
    exit 1
fi
grep -m 1 "SUMMARY: ThreadSanitizer" "$work/race.log" | cut -c1-60

# The sanitizer's own memory would be counted by tests of memory.
swift test --sanitize=thread --scratch-path .build-tsan \
    --filter "EndpointRuntimeTests|EndpointCodingTests|EndpointMockTests" --skip "FileMemoryTests|CancellationTests" 2>&1 | tee "$work/log" | grep -aE "✘|Test run|ThreadSanitizer"
# By themselves, since they measure time.
swift test --skip-build --no-parallel --sanitize=thread --scratch-path .build-tsan --filter CancellationTests 2>&1 \
    | tee -a "$work/log" | grep -aE "✘|Test run|ThreadSanitizer"
! grep -aq "WARNING: ThreadSanitizer" "$work/log"
