#!/usr/bin/env bash
# Installs what the build needs and the machine lacks: libyaml with its header, and pkg-config, which finds it.
set -euo pipefail

if ! command -v swift >/dev/null; then
    echo "swift is missing. Install Swift 6.2 or later from https://www.swift.org/install and run this again." >&2
    exit 1
fi

if command -v pkg-config >/dev/null && pkg-config --exists yaml-0.1; then
    echo "==> libyaml $(pkg-config --modversion yaml-0.1) is there"
    exit 0
fi

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

if command -v apt-get >/dev/null; then
    echo "==> libyaml is missing: installing libyaml-dev and pkg-config with apt-get"
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get update -qq
    as_root apt-get install -y -qq libyaml-dev pkg-config >/dev/null
elif command -v brew >/dev/null; then
    echo "==> libyaml is missing: installing libyaml and pkgconf with brew"
    brew install --quiet libyaml pkgconf
else
    echo "libyaml is missing. Install its development package (libyaml-dev, libyaml-devel) and pkg-config." >&2
    exit 1
fi
echo "==> libyaml $(pkg-config --modversion yaml-0.1) installed"
