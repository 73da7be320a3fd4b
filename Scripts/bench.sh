#!/usr/bin/env bash
# Builds the benchmarks for release and runs them.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "==> building the benchmarks for release"
swift build --package-path Benchmarks -c release --quiet 2> >(grep -v -E "^(Fetch|Comput|Creat|Work)" >&2)
echo "==> JSON: ours beside Foundation's coders on equivalent structs, in one run"
"$(swift build --package-path Benchmarks -c release --show-bin-path)/coding-benchmark"
echo "==> large files: how much memory one takes, each way of carrying it in a process of its own"
"$(swift build --package-path Benchmarks -c release --show-bin-path)/memory-benchmark"
echo "==> calls: our transports and our client beside hand-written calls, in one run"
"$(swift build --package-path Benchmarks -c release --show-bin-path)/transport-benchmark"

echo "==> the generator, and what its output costs to compile"
Scripts/bench-builds.sh
