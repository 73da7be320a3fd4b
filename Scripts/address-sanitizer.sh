#!/usr/bin/env bash
# Tests of what works on raw memory, and of what stands on it, under the address sanitizer; fails at any report.
set -euo pipefail
cd "$(dirname "$0")/.."

# Leaks are what fuzzing looks for; a test process ends with what its runner holds.
export ASAN_OPTIONS=halt_on_error=1:abort_on_error=1:detect_leaks=0
export SWIFT_BACKTRACE=enable=no
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "a use after the end is seen:"
cat > "$work/main.swift" <<'SWIFT'
let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)
memory.initialize(repeating: 0, count: 16)
memory.deallocate()
print(memory[CommandLine.arguments.count])
SWIFT
# The linker's warnings about the sanitizer's own symbols are shown where it fails.
swiftc -sanitize=address -o "$work/use" "$work/main.swift" > "$work/use.log" 2>&1 || { cat "$work/use.log" >&2; exit 1; }
if "$work/use" > "$work/use.log" 2>&1; then
    echo "the address sanitizer doesn't see a plain use after the end: this run would prove nothing" >&2
    exit 1
fi
grep -m 1 "SUMMARY: AddressSanitizer" "$work/use.log" | cut -c1-60

# The sanitizer's own memory would be counted by tests of memory.
swift test --sanitize=address --scratch-path .build-asan \
    --filter '^(EndpointCodingTests|EndpointSpecsTests|EndpointRuntimeTests)\.' --skip 'FileMemoryTests|ManyCallsTests|CancellationTests' 2>&1 \
    | tee "$work/log" | grep -aE "✘|Test run|AddressSanitizer"
# By themselves, since they measure time.
swift test --skip-build --no-parallel --sanitize=address --scratch-path .build-asan --filter CancellationTests 2>&1 \
    | tee -a "$work/log" | grep -aE "✘|Test run|AddressSanitizer"
! grep -aq "ERROR: AddressSanitizer" "$work/log"
