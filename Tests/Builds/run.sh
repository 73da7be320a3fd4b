#!/usr/bin/env bash
# What the plugin promises about builds, tried with real ones on copies of the packages beside this script.
#
#   run.sh            all cases, on the native build system and on Swift Build
#   run.sh --quick    the most important ones, on the native build system
set -uo pipefail

. "$(dirname "$0")/harness.sh"

build() {
    # Swift Build of 6.3 on Linux crashes now and then, of itself: one more try is fair, and said.
    local try
    for try in 1 2 3; do
        swift build --package-path "$shop" --scratch-path "$scratch" "${options[@]}" "$@" >"$log" 2>&1
        status=$?
        grep -q 'Backtrace took' "$log" || return 0
        echo "note  $system: the package manager itself crashed; trying again"
    done
}
emitted() { find "$scratch" -path '*plugins*' -name "$1.generated.swift" | head -n 1; }
# Objects of the target Orders, and emitted files, that were written since the last call of `mark`.
mark() { touch "$home/mark"; sleep 1; }
written() { find "$scratch" -newer "$home/mark" \( -name '*.generated.swift' -o -name '*.generated*.o' \) | grep -q .; }
# Whether the object of a spec's file was written since then.
compiled() { find "$scratch" -newer "$home/mark" -path '*Orders.build*' -name "$1.generated*.o" | grep -q .; }
# Whether what is emitted for a spec is that of the changed generator.
later() { grep -q '^public func later_' "$(emitted "$1")"; }
tool_built() { find "$scratch" -newer "$home/mark" -type f -name 'endpoint-client-generator*' -perm -u+x | grep -q .; }
# Checksums of what is emitted for Orders now; files of specs that are gone are left lying, and not compiled.
sums() { (cd "$(dirname "$(emitted orders.v2)")" && cksum api.generated.swift orders.v2.generated.swift); }
tree() { (cd "$1" && find . -type f -not -path './.*' -exec cksum {} + | sort -k 3); }
# The native system prints the first word of a command's name alone, and Swift Build none.
ran_generator() { [ "$system" != native ] || grep -Eq 'Emitting( the client.*)? *$' "$log"; }
no_generator() { [ "$system" != native ] || ! ran_generator; }

# The generator itself changes, in the copy of the package that the others depend on.
generator_cases() {
    local source="$package/Sources/EndpointClientGenerator/GeneratedFile.swift"
    local tool="$package/Sources/endpoint-client-generator/Main.swift"

    echo 'func changedWithoutEffect(_ number: Int) -> Int { number + 1 }' >>"$tool"
    mark
    build
    check 'a change of the generator that emits the same has nothing written or compiled' \
        'the build failed' '[ $status -eq 0 ]' 'the generator was not built again' tool_built \
        'the generator did not run' ran_generator 'something was written' '! written'

    # A comment would not do: the compiler leaves an object alone whose code hasn't changed.
    sed -i.bak 's|self.bytes = bytes|self.bytes = bytes + Array("public func later_\\(name.filter(\\.isLetter))() {}\\n".utf8)|' "$source"
    grep -q later_ "$source" || { echo "the change of the generator finds nothing to change in $source" >&2; exit 1; }
    rm "$source.bak"
    echo 'later_ordersvgeneratedswift()' >>"$main"
    mark
    build
    check 'a change of the generator that emits other text takes effect in the next build' \
        'the build failed' '[ $status -eq 0 ]' \
        'the old text is still there' 'later orders.v1 && later articles.v1' \
        'nothing was compiled' '[ "$system" != native ] || { compiled orders.v1 && compiled api; }'
    build
    mark
    build
    check 'with nothing to do after it no generator runs and nothing is compiled' \
        'the generator ran' no_generator 'something was written' '! written'
}

cases() {
    shop="$home/$system/Factures à 100%20 payer/Shop"
    stock="$home/$system/Factures à 100%20 payer/Stock"
    scratch="$home/$system/scratch à b"
    specs="$shop/Sources/Orders/specs"
    main="$shop/Sources/shop/main.swift"
    package="$home/$system/swift-chorus-pro"
    copy_repository "$package"
    lay "$home/$system/Factures à 100%20 payer" "$package"

    build
    check 'two targets and a dependency build, in a folder with spaces, accents and %20' \
        'the build failed' '[ $status -eq 0 ] && [ -n "$(emitted orders.v1)" ]' \
        'it does not show that the generator ran' ran_generator || return
    local before; before=$(tree "$home/$system/Factures à 100%20 payer")

    # The native system links a tool that it has just built once more in the second build, whatever the package.
    build
    mark
    build
    check 'with nothing to do no generator runs and nothing is compiled' \
        'the generator ran' no_generator 'something was written' '! written'

    touch "$specs/orders.v1.yaml"
    mark
    build
    check 'a spec that is only touched has nothing written or compiled' \
        'the generator did not run' ran_generator 'something was written' '! written'
    check 'nothing is written outside the output folder' \
        'the tree changed' '[ "$before" = "$(tree "$home/$system/Factures à 100%20 payer")" ]'

    mark
    sed -i.bak 's/remark: string?/colour: string?/' "$specs/orders.v1.yaml" && rm "$specs/orders.v1.yaml.bak"
    echo 'print(Orders.Order(number: 1, colour: "red"))' >>"$main"
    build
    check 'an edited field takes effect in the next build' 'the build failed' '[ $status -eq 0 ]' \
        'nothing was written' written

    sed -e 's/service: orders/service: refunds/' "$specs/orders.v1.yaml" >"$specs/refunds.v1.yaml"
    echo 'print(Refunds.Order(number: 2))' >>"$main"
    build
    check 'an added spec takes effect in the next build' 'the build failed' '[ $status -eq 0 ]'

    mark
    sed -i.bak 's/colour: string?/shade: string?/' "$specs/orders.v1.yaml" && rm "$specs/orders.v1.yaml.bak"
    sed -i.bak 's/colour:/shade:/' "$main" && rm "$main.bak"
    build
    # Only the native system keeps objects where this looks for them.
    [ "$system" != native ] || check 'one edited spec compiles its own file, not its module' \
        'the build failed' '[ $status -eq 0 ]' 'its own file was not compiled' 'compiled orders.v1' \
        'the file of another spec was compiled' '! compiled refunds.v1' \
        'the file of api.yaml was compiled' '! compiled api'

    rm "$specs/refunds.v1.yaml"
    build
    check 'a removed spec is gone in the next build' 'its types are still there' '[ $status -ne 0 ]' \
        'another fault than the missing type' 'grep -q "cannot find .Refunds. in scope" "$log"'
    sed -i.bak '/Refunds/d' "$main" && rm "$main.bak"

    sed -i.bak 's/number: int32$/number: int23/' "$specs/orders.v1.yaml" && rm "$specs/orders.v1.yaml.bak"
    build
    check 'a broken spec fails the build at its line' 'the build went through' '[ $status -ne 0 ]' \
        'the place is not said' "grep -q \"orders.v1.yaml:11:15: error: There is no type 'int23'. Did you mean 'int32'?\" \"\$log\""
    sed -i.bak 's/int23/int32/' "$specs/orders.v1.yaml" && rm "$specs/orders.v1.yaml.bak"
    build
    check 'a mended spec builds again' 'the build failed' '[ $status -eq 0 ]'
    [ "$quick" = yes ] && return

    generator_cases

    mv "$specs/orders.v1.yaml" "$specs/orders.v2.yaml"
    sed -i.bak 's/version: v1/version: v2/' "$specs/orders.v2.yaml" && rm "$specs/orders.v2.yaml.bak"
    sed -i.bak 's/Orders\.Order(/OrdersV2.Order(/' "$main" && rm "$main.bak"
    build
    check 'a renamed spec takes effect in the next build' 'the build failed' '[ $status -eq 0 ]'

    sed -i.bak 's/remark: string?/shelf: string?/' "$stock/Sources/Stock/specs/articles.v1.yaml"
    rm "$stock/Sources/Stock/specs/articles.v1.yaml.bak"
    echo 'print(Articles.Article(number: 1, shelf: "A"))' >>"$main"
    build
    check 'a spec that is edited in a dependency takes effect' 'the build failed' '[ $status -eq 0 ]'

    local first; first=$(sums)
    scratch="$home/$system/other"
    LC_ALL=C build
    check 'other folder, other locale, same bytes' \
        'the bytes differ' '[ "$first" = "$(sums)" ]'

    build -c release
    check 'a release builds' 'the build failed' '[ $status -eq 0 ]'

    cp "$specs/orders.v2.yaml" "$specs/orders.v3.yml"
    build
    check 'a spec with another ending is not left out without a word' 'the build went through' '[ $status -ne 0 ]' \
        'the fault is not said' "grep -q \"Specs end in '.yaml', so 'orders.v3.yml' in\" \"\$log\""
    rm "$specs/orders.v3.yml"

    mv "$specs/api.yaml" "$specs/api.text"
    build
    check 'a folder without api.yaml is said to lack it' 'the build went through' '[ $status -ne 0 ]' \
        'the fault is not said' 'grep -q "There is no api.yaml in" "$log"'
    mv "$specs/api.text" "$specs/api.yaml"
    mv "$specs" "$specs.away"
    build
    check 'a target without specs is said to lack them' 'the build went through' '[ $status -ne 0 ]' \
        'the fault is not said' "grep -q \"The target 'Orders' has no folder 'specs' to emit a client from\" \"\$log\""
}

quick=no
[ "${1:-}" = --quick ] && quick=yes
system=native
options=(--build-system native)
cases
if [ "$quick" = no ]; then
    system=swiftbuild
    options=(--build-system swiftbuild)
    cases
fi
report
