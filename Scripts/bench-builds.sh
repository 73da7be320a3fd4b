#!/usr/bin/env bash
# How fast the generator is, and what its output costs to compile, on an API made for it.
#
#   bench-builds.sh             all
#   bench-builds.sh generation  the tool alone, debug and release, on 100, 1,000 and 10,000 endpoints
#   bench-builds.sh compile     the emitted module beside plain structs with synthesised Codable
#   bench-builds.sh consumer    the first debug build of a package that uses the plugin
#
# Compare CPU seconds: they hold on a busy machine too, seconds don't.
set -euo pipefail
cd "$(dirname "$0")/.."

repository=$PWD
tools="$repository/Benchmarks/.build/release"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
log="$home/log"

quietly() { "$@" >"$log" 2>&1 || { cat "$log" >&2; return 1; }; }
# Seconds, CPU seconds and megabytes of a command.
measure() { "$tools/measure" "$@" 2>"$log" || { cat "$log" >&2; return 1; }; }
cpu() { cut -d ' ' -f 2; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
median() { sort -n | sed -n "$((($1 + 1) / 2))p"; }

generation() {
    printf '%-8s %10s %10s %12s %8s\n' tool endpoints seconds 'CPU seconds' MB
    local configuration size taken small large
    for configuration in debug release; do
        quietly swift build -c "$configuration" --product endpoint-client-generator
        local tool; tool="$(swift build -c "$configuration" --show-bin-path)/endpoint-client-generator"
        for size in 100 1000 10000; do
            quietly "$tools/synthetic-api" specs "$size" "$home/specs$size"
            taken=$(measure "$tool" generate --output "$home/out$size-$configuration" "$home/specs$size")
            # shellcheck disable=SC2086
            printf '%-8s %10s %10s %12s %8s\n' "$configuration" "$size" $taken
            [ "$size" = 1000 ] && small=$(cpu <<<"$taken")
            [ "$size" = 10000 ] && large=$(cpu <<<"$taken")
        done
        local growth; growth=$(ratio "$large" "$small")
        echo "         ten times the endpoints take $growth times the CPU seconds"
        awk -v growth="$growth" 'BEGIN { exit growth > 14 }' || { echo "This is not linear." >&2; exit 1; }
    done
}

# A package with two modules of the same API, and one that builds what they depend on.
lay_modules() {
    local package="$1"
    mkdir -p "$package/Sources/Dependencies"
    echo 'public import EndpointRuntime' >"$package/Sources/Dependencies/Dependencies.swift"
    quietly swift build --product endpoint-client-generator
    quietly "$tools/synthetic-api" specs 120 "$home/specs"
    quietly "$tools/synthetic-api" structs 120 "$package/Sources/Plain"
    quietly "$(swift build --show-bin-path)/endpoint-client-generator" generate --output "$package/Sources/Emitted" "$home/specs"
    cat >"$package/Package.swift" <<END
// swift-tools-version: 6.2
import PackageDescription

let runtime: [Target.Dependency] = [.product(name: "EndpointRuntime", package: "$(basename "$repository")")]
let package = Package(
    name: "compile-benchmark",
    platforms: [.macOS(.v15)],
    dependencies: [.package(path: "$repository")],
    targets: [
        .target(name: "Dependencies", dependencies: runtime),
        .target(name: "Emitted", dependencies: runtime),
        .target(name: "Plain"),
    ]
)
END
}

compile() {
    local package="$home/compile-benchmark" round module
    lay_modules "$package"
    quietly swift build --package-path "$package" --target Dependencies
    for round in 1 2 3; do
        for module in Emitted Plain; do
            # The map of outputs is written when the build is planned, and stays.
            find "$package/.build/debug/" \( -path "*/$module.build/*" -o -path "*/Modules/$module.*" \) \
                -type f ! -name output-file-map.json ! -name sources -delete
            measure swift build --package-path "$package" --target "$module" | cpu >>"$home/$module"
        done
        echo "round $round: emitted $(tail -n 1 "$home/Emitted") CPU seconds, plain structs $(tail -n 1 "$home/Plain")"
    done
    local share; share=$(paste -d ' ' "$home/Emitted" "$home/Plain" | awk '{ print $1 / $2 }' | median 3)
    echo "120 endpoints with 602 schemas: the emitted module takes $share times the CPU seconds of plain structs (median)"
}

consumer() {
    local package="$home/consumer-benchmark"
    mkdir -p "$package/Sources/API"
    quietly "$tools/synthetic-api" specs 120 "$package/Sources/API/specs"
    echo '/// The client of the API.' >"$package/Sources/API/API.swift"
    cat >"$package/Package.swift" <<END
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "consumer",
    platforms: [.macOS(.v15)],
    dependencies: [.package(path: "$repository")],
    targets: [
        .target(
            name: "API",
            dependencies: [.product(name: "EndpointRuntime", package: "$(basename "$repository")")],
            plugins: [.plugin(name: "EndpointClientPlugin", package: "$(basename "$repository")")]
        )
    ]
)
END
    quietly swift package --package-path "$package" resolve
    local taken; taken=$(measure swift build --package-path "$package")
    # shellcheck disable=SC2086
    printf 'first debug build of a consumer, tool included: %s s, %s CPU seconds, largest process %s MB\n' $taken
}

quietly swift build --package-path Benchmarks -c release --product synthetic-api
quietly swift build --package-path Benchmarks -c release --product measure
for part in ${1:-generation compile consumer}; do
    echo "==> $part"
    "$part"
done
