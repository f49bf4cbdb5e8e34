# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What packaging/run, test, devshell and .ci/run share: where things are, how to enter the environment, how to build.

: "${HOME:=$(getent passwd "$(id -u)" | cut -d: -f6)}"
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/espalier
# Set inside the environment, so that devshell within devshell is a plain exec.
# shellcheck disable=SC2034 # used by those who source this
inside=${ESPALIER_ENVIRONMENT:-}

say() { printf 'espalier: %s\n' "$*" >&2; }
die() {
    say "$@"
    exit 2
}
as_root() { [ "$EUID" -eq 0 ]; }

# packages build|test…: the names in these sections of packages.txt.
packages() {
    local line section='' wanted=" $* "
    while read -r line; do
        line=${line%%#*}
        line=${line%%[[:space:]]*}
        case $line in
        '') ;;
        '['*) section=${line//[][]/} ;;
        *) [[ $wanted != *" $section "* ]] || printf '%s\n' "$line" ;;
        esac
    done <"$root/packaging/packages.txt"
}

# apt_install NAME…: as root it installs; a plain user is told what to ask for.
apt_install() {
    as_root || die "some packages are missing; as root, run: apt-get install $*"
    say "installing $*"
    local install=(env DEBIAN_FRONTEND=noninteractive
        apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "$@")
    # Empty lists are the rule in fresh containers: the second try asks for them first.
    "${install[@]}" </dev/null >/dev/null 2>&1 ||
        { apt-get -o DPkg::Lock::Timeout=600 update </dev/null >&2 && "${install[@]}" </dev/null >&2; } ||
        die "apt-get could not install: $*"
}

# Settings that hold inside the root file system and on a native system alike.
export_settings() {
    export HOME CCACHE_DIR=${CCACHE_DIR:-$cache/ccache}
    # A second clone at another path finds the objects of the first.
    export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=1
    # ccache's manual, "Precompiled headers": without these no file that uses one is ever found again.
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}
    [ -n "${LC_ALL:-}${LANG:-}" ] || export LC_ALL=C.UTF-8
}

# locked FILE CMD…: one at a time; the others wait, then find the work done.
locked() {
    local status=0 lock
    mkdir -p "$(dirname "$1")" && exec {lock}>"$1" || return
    flock --nonblock "$lock" || { say "waiting for another run" && flock "$lock"; } || return
    "${@:2}" || status=$?
    exec {lock}>&- # not left open in what is started later
    return "$status"
}

# configured PRESET FOLDER: configures when it never was, when the presets changed, or when the checkout was moved.
configured() {
    local stamp=$2/.configured fresh=()
    if [ -e "$2/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$2/CMakeCache.txt"; then
        rm -rf "${2:?}/CMakeCache.txt" "$2/CMakeFiles"
    elif [ -e "$stamp" ] && [ ! "$root/CMakePresets.json" -nt "$stamp" ]; then
        return
    fi
    say "configuring ($1)"
    mkdir -p "$2"
    # Another compiler than the last time's would stop CMake half way.
    [ ! -e "$2/CMakeCache.txt" ] || fresh=(--fresh)
    if cmake "${fresh[@]}" -S "$root" --preset "$1" -B "$2" >"$2/configure.log" 2>&1; then : >"$stamp"; else
        cat "$2/configure.log" >&2
        return 1
    fi
}

# built PRESET FOLDER TARGET…: up to date, without a word when it already is; else with one line that says how far it is
# and, on a failure, with what the compiler said.
built() {
    local said=$2/build.log preset=$1 folder=$2
    configured "$preset" "$folder" || return
    NINJA_STATUS='@%f/%t ' ninja -C "$folder" "${@:3}" >"$said" 2>&1 &
    progress "$preset" $! "$said"
    wait $! || {
        grep -v -e '^@' -e '^ninja: Entering' "$said" >&2
        return 1
    }
}

# progress PRESET PID LOG: tells how far ninja is until it ends; once a second in a terminal, every half minute elsewhere.
progress() {
    local began=$SECONDS told=-30 line now ready total left text
    while kill -0 "$2" 2>/dev/null; do
        sleep 0.2
        now=$((SECONDS - began))
        [ -t 2 ] || [ $((now - told)) -ge 30 ] || continue
        [ "$now" -ne "$told" ] || continue
        # That folders are looked through for new files is not worth a word.
        line=$(grep -v 'Re-checking globbed' "$3" 2>/dev/null | grep -o '^@[0-9]*/[0-9]*' | tail -n 1) || continue
        [ -n "$line" ] || continue
        ready=${line#@} total=${line#*/} ready=${ready%/*}
        text="building ($1): $ready of $total steps, $(minutes "$now")"
        # The first steps are short ones: a guess from them would be far off.
        [ "$ready" -lt 10 ] || left=$((now * (total - ready) / ready))
        [ -z "${left:-}" ] || text+=", about $(minutes "$left") left"
        if [ -t 2 ]; then printf '\r\033[Kespalier: %s' "$text" >&2; else say "$text"; fi
        told=$now
    done
    if [ -t 2 ]; then printf '\r\033[K' >&2; fi
}

minutes() { if [ "$1" -lt 60 ]; then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi; }
