#!/usr/bin/env bash
# What the command plugin promises, tried with real calls on a copy of a package beside this script.
set -uo pipefail

. "$(dirname "$0")/harness.sh"
system=command

package="$home/Lettres à 100%20 écrire/Letters"
lay "$home/Lettres à 100%20 écrire"
target="$package/Sources/Letters"
emitted="$target/Generated"

generate() {
    swift package --package-path "$package" --scratch-path "$home/scratch" --disable-sandbox \
        --allow-writing-to-package-directory generate-endpoint-client "$@" >"$log" 2>&1
    status=$?
}
build() {
    swift build --package-path "$package" --scratch-path "$home/other scratch" "$@" >"$log" 2>&1
    status=$?
}
tree() { (cd "$1" && find . -type f -not -path './.*' -not -name Package.resolved -exec cksum {} + | sort -k 3); }
edit() { sed -i.bak "$1" "$2" && rm "$2.bak"; }

before=$(tree "$package")
generate --check
check 'a target without its files is not up to date' \
    'the check passed' '[ $status -eq 1 ]' \
    'the file is not named' 'grep -q "Generated/api.generated.swift:1:1: error: The file is missing" "$log"' \
    'the remedy is not named' "grep -q \"Not up to date: the sources of 'Letters'. Run 'swift package\" \"\$log\"" \
    'something was written' '[ "$before" = "$(tree "$package")" ]'

generate
check 'the files are written into the folder of the target, which has specs' \
    'the command failed' '[ $status -eq 0 ]' \
    'a file is missing' '[ -f "$emitted/api.generated.swift" ] && [ -f "$emitted/letters.v1.generated.swift" ]' \
    'something else was written' '[ "$(find "$package/Sources" -name "*.generated.swift" | wc -l)" -eq 2 ]'
generate --check
check 'what was just written is up to date' 'it is not' '[ $status -eq 0 ]'

build --target Letters
check 'a build of a target with written files runs no plugin for it' \
    'the build failed' '[ $status -eq 0 ]' \
    'a plugin emitted' '[ -z "$(find "$home/other scratch" -name letters.v1.generated.swift)" ]'

edit 's/place: string?/town: string?/' "$target/specs/letters.v1.yaml"
edit 's/place: Brest/town: Brest/' "$target/specs/letters.v1.yaml"
generate --check --target Letters
check 'an edited spec is not up to date' \
    'the check passed' '[ $status -eq 1 ]' \
    'the file is not named' 'grep -q "letters.v1.generated.swift:1:1: error: The file is not what the specs give now" "$log"' \
    'a right file is named' '! grep -q "api.generated.swift:" "$log"'

mv "$target/specs/letters.v1.yaml" "$target/specs/letters.v2.yaml"
edit 's/version: v1/version: v2/' "$target/specs/letters.v2.yaml"
echo '// Mine.' >"$emitted/mine.generated.swift"
generate --target Letters
check 'files of specs that are gone are removed, and no others' \
    'the command failed' '[ $status -eq 0 ]' \
    'the old file is there' '[ ! -e "$emitted/letters.v1.generated.swift" ]' \
    'the new file is missing' '[ -f "$emitted/letters.v2.generated.swift" ]' \
    'a foreign file is gone' '[ -f "$emitted/mine.generated.swift" ]'

edit 's/number: int32/number: int23/' "$target/specs/letters.v2.yaml"
generate
check 'a broken spec is said at its line, and nothing is written' \
    'the command went through' '[ $status -ne 0 ]' \
    'the place is not said' "grep -q \"letters.v2.yaml:10:15: error: There is no type 'int23'. Did you mean 'int32'?\" \"\$log\""
edit 's/number: int23/number: int32/' "$target/specs/letters.v2.yaml"

generate --target Leters
check 'a target that is not there is named' \
    'the command went through' '[ $status -ne 0 ]' \
    'the text is another' "grep -q \"The package 'Letters' has no target 'Leters'. It has 'Envelopes', 'Letters'.\" \"\$log\""
generate --target Envelopes
check 'a target without specs is named' \
    'the command went through' '[ $status -ne 0 ]' \
    'the text is another' "grep -q \"The target 'Envelopes' has no folder 'specs' to emit a client from\" \"\$log\""
generate --chek
check 'an argument that is none is named' \
    'the command went through' '[ $status -ne 0 ]' \
    'the text is another' "grep -q \"There is no argument '--chek'.\" \"\$log\""

edit 's/exclude: \["specs"\]/plugins: [.plugin(name: "EndpointClientPlugin", package: "swift-chorus-pro")]/' "$package/Package.swift"
build
check 'a target with written files and the build plugin is refused' \
    'the build went through' '[ $status -ne 0 ]' \
    'the reason is not said' "grep -q \"The target 'Letters' uses EndpointClientPlugin, which emits\" \"\$log\""
rm -r "$emitted"
build
check 'without the written files the plugin emits' 'the build failed' '[ $status -eq 0 ]'
plugged=$(cksum <"$(find "$home/other scratch" -name letters.v2.generated.swift | head -n 1)")
generate --target Letters
check 'the bytes are those of the build plugin' \
    'they differ' '[ "$plugged" = "$(cksum <"$emitted/letters.v2.generated.swift")" ]'

report
