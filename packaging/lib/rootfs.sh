# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Debian 13 root file system for a Debian 12 host: made once by mmdebstrap, entered by bubblewrap.
# Needs env.sh. Sets `rootfs`.
# shellcheck disable=SC2154 # root and cache come from env.sh

suite=trixie
recipe=2 # raise it when the steps below change what comes out
rootfs=$cache/debian-13-$({ echo "$recipe"; packages build test | sort; } | sha256sum | cut -c1-12)

# The system's own mirrors as sources.list lines for Debian 13: no address is written down in this project.
mirror_lines() {
    local codename uri release option='' seen=' '
    # shellcheck disable=SC1091
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    # A mirror that its owner trusts unsigned (a snapshot in a closed network) stays trusted.
    ! grep -rqsiE '^[^#]*trusted[=:] *yes' /etc/apt/sources.list /etc/apt/sources.list.d || option='[trusted=yes] '
    # shellcheck disable=SC2016
    while read -r uri release; do
        case $release in
        "$codename" | "$codename"-updates | "$codename"-security) release=$suite${release#"$codename"} ;;
        stable | stable-updates | stable-security) release=$suite${release#stable} ;;
        oldstable | oldstable-updates | oldstable-security) release=$suite${release#oldstable} ;;
        *) continue ;;
        esac
        [[ $seen != *" $release "* ]] || continue
        # Snapshots from before Debian 13 have no updates of it: mmdebstrap would give up.
        [ "$release" = "$suite" ] || mirror_has "$uri" "$release" || continue
        seen+="$release "
        printf 'deb %s%s %s main\n' "$option" "$uri" "$release"
    done < <(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 'Component: main')
}

mirror_has() {
    local probe=$cache/probe.$$ status=0
    /usr/lib/apt/apt-helper download-file "${1%/}/dists/$2/InRelease" "$probe" >/dev/null 2>&1 || status=1
    rm -f "$probe"
    return "$status"
}

# Keys that the host's sources name: mmdebstrap itself only knows those that apt trusts for every source.
host_keys() {
    local key
    mkdir -p "$1"
    cp -L /etc/apt/trusted.gpg.d/* /usr/share/keyrings/debian-archive-keyring.gpg "$1" 2>/dev/null || true
    while read -r key; do
        cp -L "$key" "$1" 2>/dev/null || true
    done < <(grep -rhsoiE 'signed-by[=:] *[^] ]+' /etc/apt/sources.list /etc/apt/sources.list.d | sed 's/^[^/]*//' | sort -u)
}

# How this user can make a tree that looks as if root had made it.
rootfs_mode() {
    if as_root; then
        echo root
    elif grep -qsE "^($(id -un)|$EUID):" /etc/subuid && grep -qsE "^($(id -un)|$EUID):" /etc/subgid; then
        echo unshare
    else
        die "a plain user needs a range of subordinate ids to make the Debian 13 environment; as root, run:" \
            "usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
    fi
}

# In a subshell: its umask and its trap are its own.
make_rootfs() (
    [ ! -d "$rootfs" ] || exit 0 # somebody else made it while this one waited for the lock
    local need=() tool mode lines work=$rootfs.partial scratch
    for tool in mmdebstrap:mmdebstrap bwrap:bubblewrap newuidmap:uidmap; do
        command -v "${tool%:*}" >/dev/null || need+=("${tool#*:}")
    done
    [ ${#need[@]} -eq 0 ] || apt_install "${need[@]}"
    mode=$(rootfs_mode) || exit
    lines=$(mirror_lines)
    [ -n "$lines" ] || die "apt knows no Debian mirror here: /etc/apt/sources.list is where to add one"
    say "making a Debian 13 environment in $rootfs (once, a minute or a few)"

    rm -rf --one-file-system "$work" # of a run that was killed
    # The subordinate ids of a plain user cannot enter a private home folder, and /tmp may be small.
    umask 022
    scratch=$(mktemp -d /var/tmp/espalier-XXXXXX) && chmod 755 "$scratch" && host_keys "$scratch/keys"
    trap 'rm -rf --one-file-system "$scratch"' EXIT
    # Proxies, certificates, clocks: whatever makes apt reach its mirror on this host.
    apt-config dump | grep '^Acquire::' | grep -vE '^Acquire::(Changelogs|IndexTargets)' >"$scratch/apt.conf" || true
    # shellcheck disable=SC2016
    local make=(env HOME=/nonexistent TMPDIR="$scratch"
        mmdebstrap --mode="$mode" --variant=apt --quiet --keyring="$scratch/keys"
        --include="$(packages build test | paste -sd,)"
        --aptopt='Apt::Install-Recommends "false"' --aptopt="$scratch/apt.conf" --dpkgopt=force-unsafe-io
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*'
        --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt='path-exclude=/usr/share/locale/*'
        # Other letters, directions and decimal signs, for the tests.
        --customize-hook='chroot "$1" sh -c "for l in de_DE tr_TR ar_EG zh_CN; do localedef -i \$l -f UTF-8 \$l.UTF-8; done"'
        # Where enter_rootfs binds the host's own files.
        --customize-hook='cd "$1/etc" && rm -f localtime resolv.conf && touch localtime resolv.conf hosts machine-id timezone'
        "$suite")
    if [ "$mode" = root ]; then
        # In a mount namespace of its own, so that a killed run leaves no /proc or /sys mounted in the tree.
        unshare --mount "${make[@]}" "$work" - <<<"$lines" >&2 || die "mmdebstrap failed"
    else
        # Through a tar, so that every file belongs to the user, who can remove it with rm, and not to those ids.
        mkdir -p "$work"
        "${make[@]}" - - <<<"$lines" | tar -x -C "$work" --no-same-owner --exclude='./dev/*' ||
            die "mmdebstrap failed"
    fi
    bwrap --bind "$work" / --dev-bind /dev /dev --dev-bind /proc /proc qmake6 --version >/dev/null ||
        die "bubblewrap cannot start the environment: it needs user namespaces, or root that may mount"
    mv -T "$work" "$rootfs"
    forget_old
)

# Root file systems of other package lists that nobody entered for two weeks.
forget_old() {
    local used
    while read -r used; do
        rm -rf "${used%.used}" "$used"
    done < <(find "$cache" -maxdepth 1 -name 'debian-13-*.used' -mtime +14)
}

ensure_rootfs() {
    [ -d "$rootfs" ] || locked "$cache/rootfs.lock" make_rootfs || exit
    command -v bwrap >/dev/null || apt_install bubblewrap
    : 2>/dev/null >"$rootfs.used" || true
}

# share PATH…: the host's own file or folder under its own path. The mount point is made in the root file system,
# which belongs to the user, because bwrap finds it read-only.
share() {
    local path
    for path; do
        if [ -d "$path" ]; then
            [ -d "$rootfs$path" ] || mkdir -p "$rootfs$path" 2>/dev/null || continue
        else
            [ -e "$rootfs$path" ] || : 2>/dev/null >"$rootfs$path" || continue
        fi
        args+=(--bind-try "$path" "$path")
    done
}

# Every folder that is not part of the operating system.
share_all() {
    local path
    for path in /* /var/*; do
        case $path in
        /bin | /lib* | /sbin | /usr | /etc | /var | /boot | /dev | /proc | /sys | /initrd* | /vmlinuz*) ;;
        /var/lib | /var/cache | /var/lock | /var/run) ;;
        *) share "$path" ;;
        esac
    done
    # Homes of build machines (/var/lib/jenkins), checkouts in /usr/src: what the root file system has not itself.
    for path in "$HOME" "$root" "$PWD" "$cache"; do
        case $path in
        /usr/* | /etc/* | /var/* | /boot*) compgen -G "$rootfs$path/*" >/dev/null || share "$path" ;;
        esac
    done
    # So that users, hosts and times are those of the host.
    for path in passwd group hosts resolv.conf machine-id localtime timezone; do
        args+=(--ro-bind-try "/etc/$path" "/etc/$path")
    done
}

# enter_rootfs CMD…: runs it and exits as it does.
enter_rootfs() {
    local args=(--die-with-parent --ro-bind "$rootfs" /
        --dev-bind /dev /dev --dev-bind /proc /proc --dev-bind-try /sys /sys)
    ! as_root || args+=(--cap-add ALL)
    share_all
    # What leads to the host's libraries would only confuse those of the root file system.
    unset LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH PKG_CONFIG_PATH \
        CMAKE_PREFIX_PATH QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE \
        PYTHONPATH PYTHONHOME PERL5LIB GI_TYPELIB_PATH XDG_DATA_DIRS
    export PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin SHELL=/bin/bash
    # For presets that leave the choice open: clang gains from precompiled headers what GCC loses (EspalierTargets.cmake).
    export CC=clang-19 CXX=clang++-19
    export ESPALIER_ENVIRONMENT=$rootfs

    # bwrap stays as a monitor that would die of a signal and take CMD along before CMD could clean up. So the monitor
    # ignores signals, this shell hands them on, and CMD gets back those that were not ignored from the start.
    local signal handled=() monitor status ignored
    ignored=$(trap -p)
    for signal in HUP INT QUIT TERM; do
        [[ $ignored == *"SIG$signal"* ]] || handled+=("$signal")
    done
    (
        trap '' "${handled[@]}"
        exec bwrap "${args[@]}" --chdir "$PWD" -- /usr/bin/env "${handled[@]/#/--default-signal=}" "$@"
    ) <&0 &
    monitor=$!
    for signal in "${handled[@]}"; do
        # A terminal sends Ctrl-C to the whole group, so CMD has it already.
        # shellcheck disable=SC2064
        case $signal in
        INT | QUIT) if [ -t 0 ]; then trap : "$signal"; else trap "hand_on $signal $monitor" "$signal"; fi ;;
        *) trap "hand_on $signal $monitor" "$signal" ;;
        esac
    done
    # A trapped signal ends `wait` early; after the end it gives the status again.
    while wait "$monitor"; kill -0 "$monitor" 2>/dev/null; do :; done
    status=0
    wait "$monitor" || status=$?
    exit "$status"
}

hand_on() {
    local child=''
    read -r child </proc/"$2"/task/"$2"/children || true
    [ -z "$child" ] || kill -s "$1" "$child" 2>/dev/null || true
}
