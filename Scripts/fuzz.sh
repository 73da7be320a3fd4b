#!/usr/bin/env bash
# Fuzzes what reads bytes of others, guided by coverage, under the address sanitizer.
#
#   Scripts/fuzz.sh [TARGET] [SECONDS] [SEED]
#
# TARGET is json, envelope, text, specs or all (the default); SECONDS is for each target, 60 by default. The corpus is kept
# below .build-fuzz, so that a later run goes on where an earlier one ended. A crash, a broken promise, a leak, an input
# that takes longer than 10 seconds and more than 2 GiB of memory fail the run; the input is then in .build-fuzz/found.
set -euo pipefail
cd "$(dirname "$0")/.."

targets=${1:-all}
seconds=${2:-60}
seed=${3:-1}
[ "$targets" = all ] && targets="json envelope text specs"
scratch=$PWD/.build-fuzz

if [ "$(uname)" != Linux ]; then
    echo "Fuzzing needs libFuzzer, which Swift's toolchains for Linux bring along." >&2
    exit 1
fi

echo "==> building the fuzz targets"
build=(swift build --package-path Fuzzing --scratch-path "$scratch" -c release
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -g -Xswiftc -use-ld=lld)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! "${build[@]}" >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
bin=$("${build[@]}" --show-bin-path 2>/dev/null)

# The fuzzer reports crashes itself; the runtime's own reports take a minute each.
export SWIFT_BACKTRACE=enable=no
"$bin/fuzz-seeds" "$PWD" "$scratch/seeds"
mkdir -p "$scratch/found"

for target in $targets; do
    options=(-max_total_time="$seconds" -seed="$seed" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1)
    case "$target" in
    json | envelope) options+=(-max_len=2000) ;;
    text) options+=(-max_len=80) ;;
    specs) options+=(-max_len=6000 -dict="$scratch/seeds/specs.dict") ;;
    *)
        echo "There is no fuzz target '$target'. Choose json, envelope, text, specs or all." >&2
        exit 1
        ;;
    esac
    mkdir -p "$scratch/corpus/$target"
    if ! "$bin/fuzz-$target" "${options[@]}" -artifact_prefix="$scratch/found/$target-" \
        "$scratch/corpus/$target" "$scratch/seeds/$target" >"$log" 2>&1; then
        tail -60 "$log" >&2
        echo "==> $target failed; run the input again with $bin/fuzz-$target FILE" >&2
        exit 1
    fi
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    coverage=$(grep -a -E "cov: [0-9]+" "$log" | tail -1 | sed -E 's/.*cov: ([0-9]+) ft: ([0-9]+) corp: ([0-9]+).*/\1 edges, \2 features, \3 inputs kept/')
    if [ "${runs:-0}" -lt 1000 ]; then
        tail -20 "$log" >&2
        echo "==> $target made ${runs:-no} runs only" >&2
        exit 1
    fi
    echo "==> $target: $runs runs, $coverage, nothing found"
done
