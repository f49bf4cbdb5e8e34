# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Systems that have Qt 6.8 and KDE Frameworks 6 of their own: what they lack, by their own names. Needs env.sh.
# shellcheck disable=SC2154 # root and cache come from env.sh

# is_native: whether this system is expected to have everything itself (else: the root file system).
is_native() {
    local ID='' VERSION_ID=''
    # shellcheck disable=SC1091
    . /etc/os-release 2>/dev/null || true
    system="$ID $VERSION_ID"
    [ "$ID" != debian ] || [ -z "$VERSION_ID" ] || [ "${VERSION_ID%%.*}" -ge 13 ]
}

# choose_compiler: CC and CXX for presets that leave the choice open. Clang, where it is, gains from precompiled headers what
# GCC loses (EspalierTargets.cmake); Debian's packages have the version in the name.
choose_compiler() {
    local version
    [ -z "${CC:-}${CXX:-}" ] || return 0
    for version in -19 ''; do
        command -v "clang++$version" >/dev/null || continue
        export CC=clang$version CXX=clang++$version
        return
    done
}

ensure_native() {
    local ID=${system% *} version=${system#* }
    case $ID in
    debian) ensure_deb "$@" ;;
    ubuntu)
        # shellcheck disable=SC2072
        [[ ! $version < 25.04 ]] || die "Ubuntu $version has no Qt 6.8: use Ubuntu 25.04 or later, or Debian 12 or later"
        ensure_deb "$@"
        ;;
    fedora) ensure_found 'dnf install gcc-c++ clang cmake ninja-build ccache pkgconf extra-cmake-modules qt6-qtbase-devel' \
        'qt6-qtsvg-devel qt6-qttools-devel kf6-karchive-devel kf6-syntax-highlighting-devel libarchive-devel' \
        'yyjson-devel md4c-devel mold' ;;
    arch) ensure_found 'pacman -S --needed base-devel clang cmake ninja ccache extra-cmake-modules qt6-base qt6-svg' \
        'qt6-tools karchive syntax-highlighting libarchive yyjson md4c mold' ;;
    *) ensure_found 'the packages of your system for: a C++23 compiler (clang is the fastest), cmake, ninja, ccache, mold, pkg-config,' \
        'Qt 6.8 (base, svg, tools), KF6 KArchive, extra-cmake-modules, libarchive, yyjson, md4c' ;;
    esac
}

# ensure_deb SECTION…: asks dpkg only when something was installed or removed since the last time.
ensure_deb() {
    local stamp list missing
    mapfile -t list < <(packages "$@")
    stamp=$cache/native-$(cksum <<<"${list[*]}" | tr ' ' -)
    [ ! "$stamp" -nt /var/lib/dpkg/status ] || return 0
    # shellcheck disable=SC2016
    mapfile -t missing < <(printf '%s\n' "${list[@]}" | grep -vxFf \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${list[@]}" 2>/dev/null | sed -n 's/^installed //p'))
    [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
    mkdir -p "$cache" && : >"$stamp"
}

# ensure_found COMMAND: looks for what the build needs and tells the whole command when something is missing.
ensure_found() {
    local missing=() item
    for item in c++ cmake ninja ccache mold pkg-config; do
        command -v "$item" >/dev/null || missing+=("$item")
    done
    for item in 'Qt6Widgets >= 6.8' 'Qt6Svg >= 6.8' libarchive yyjson md4c; do
        pkg-config --exists "$item" 2>/dev/null || missing+=("$item")
    done
    compgen -G '/usr/lib*/cmake/KF6Archive' >/dev/null || compgen -G '/usr/lib/*/cmake/KF6Archive' >/dev/null ||
        missing+=("KF6Archive")
    [ ${#missing[@]} -eq 0 ] || die "missing here: ${missing[*]}. Install with: $*"
}
