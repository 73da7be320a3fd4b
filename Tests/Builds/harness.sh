# What the scripts in this folder share: counting cases, copying packages. The caller sets `system`, the first word of each line.
here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/../.." && pwd)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
passed=0
failed=0
log="$home/log"

ok() { passed=$((passed + 1)); printf 'ok    %s: %s\n' "$system" "$1"; }
fail() {
    failed=$((failed + 1))
    printf 'FAIL  %s: %s (%s)\n' "$system" "$1" "$2"
    tail -n 25 "$log" | sed 's/^/      | /'
}
# Says of a case whether all its conditions hold: title, then reason and command in turn.
check() {
    local title=$1
    shift
    while [ $# -gt 0 ]; do
        if ! eval "$2"; then fail "$title" "$1"; return 1; fi
        shift 2
    done
    ok "$title"
}

# Copies the packages to a folder and makes them depend on the repository, or on a copy of it, by its full path.
lay() {
    mkdir -p "$1"
    cp -R "$here/Packages/." "$1"
    find "$1" -name Package.swift -exec sed -i.bak "s|\"../../../..\"|\"${2:-$repository}\"|" {} +
    find "$1" -name '*.bak' -delete
}

# Copies the repository to a folder of its own name, so that a case can change it.
copy_repository() {
    mkdir -p "$1"
    tar -C "$repository" --exclude .git --exclude '.build*' --exclude .swiftpm -cf - . | tar -C "$1" -xf -
}

# Says how many cases passed, and fails when one did not.
report() {
    echo
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}
