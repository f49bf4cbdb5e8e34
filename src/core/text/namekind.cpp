// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/namekind.h"

#include <algorithm>
#include <array>

namespace Espalier {

namespace {

using namespace std::string_view_literals;

constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

template<size_t N>
constexpr auto sorted(std::array<std::string_view, N> words)
{
    std::ranges::sort(words);
    return words;
}

// Files that people name without an extension.
constexpr auto knownFiles = sorted(std::array{
    "ABOUT"sv,         "AUTHORS"sv,    "BUILD"sv,         "Appfile"sv,       "Berksfile"sv,   "Brewfile"sv,
    "CHANGELOG"sv,     "CHANGES"sv,    "CITATION"sv,      "CODEOWNERS"sv,    "CODE_OF_CONDUCT"sv, "CONTRIBUTING"sv,
    "CONTRIBUTORS"sv,  "COPYING"sv,    "COPYRIGHT"sv,     "CREDITS"sv,       "Caddyfile"sv,   "Capfile"sv,
    "Cartfile"sv,      "Containerfile"sv, "DEPS"sv,       "Dangerfile"sv,    "Dockerfile"sv,  "Doxyfile"sv,
    "Earthfile"sv,     "Fastfile"sv,   "GNUmakefile"sv,   "Gemfile"sv,       "Guardfile"sv,   "HISTORY"sv,
    "INSTALL"sv,       "Jenkinsfile"sv, "Justfile"sv,     "Kbuild"sv,        "Kconfig"sv,     "LICENCE"sv,
    "LICENSE"sv,       "MAINTAINERS"sv, "MANIFEST"sv,     "Makefile"sv,      "Mintfile"sv,    "NEWS"sv,
    "NOTICE"sv,        "OWNERS"sv,     "PATENTS"sv,       "PKGBUILD"sv,      "Pipfile"sv,     "Podfile"sv,
    "Procfile"sv,      "README"sv,     "RELEASE"sv,       "Rakefile"sv,      "SConscript"sv,  "SConstruct"sv,
    "SECURITY"sv,      "SUPPORT"sv,    "Snakefile"sv,     "THANKS"sv,        "TODO"sv,        "Taskfile"sv,
    "Thorfile"sv,      "Tiltfile"sv,   "UNLICENSE"sv,     "VERSION"sv,       "Vagrantfile"sv, "WORKSPACE"sv,
    "applypatch-msg"sv, "artisan"sv,   "authorized_keys"sv, "commit-msg"sv,  "configure"sv,   "crontab"sv,
    "gradlew"sv,       "id_ed25519"sv, "id_rsa"sv,        "justfile"sv,      "known_hosts"sv, "makefile"sv,
    "mvnw"sv,          "post-checkout"sv, "post-commit"sv, "post-merge"sv,   "post-receive"sv, "post-rewrite"sv,
    "pre-applypatch"sv, "pre-commit"sv, "pre-merge-commit"sv, "pre-push"sv,  "pre-rebase"sv,  "pre-receive"sv,
    "prepare-commit-msg"sv});

// Hidden folders; every other name with a leading dot is taken for a file.
constexpr auto knownHiddenFolders = sorted(std::array{
    ".android"sv,  ".aws"sv,     ".azure"sv,  ".bundle"sv,  ".cache"sv,     ".cargo"sv,   ".changeset"sv, ".ci"sv,
    ".circleci"sv, ".config"sv,  ".cursor"sv, ".dart_tool"sv, ".devcontainer"sv, ".docker"sv, ".dvc"sv,   ".eggs"sv,
    ".forgejo"sv,  ".git"sv,     ".gitea"sv,  ".gitflow"sv, ".github"sv,    ".gitlab"sv,  ".gradle"sv,    ".helm"sv,
    ".hg"sv,       ".husky"sv,   ".idea"sv,   ".ipynb_checkpoints"sv, ".kube"sv, ".local"sv, ".m2"sv,     ".mlflow"sv,
    ".mvn"sv,      ".mypy_cache"sv, ".next"sv, ".npm"sv,    ".nuget"sv,     ".nuxt"sv,    ".nx"sv,        ".output"sv,
    ".parcel-cache"sv, ".pnpm-store"sv, ".pytest_cache"sv, ".ruff_cache"sv, ".settings"sv, ".ssh"sv, ".storybook"sv, ".streamlit"sv,
    ".svelte-kit"sv, ".svn"sv,   ".terraform"sv, ".tox"sv,  ".turbo"sv,     ".venv"sv,    ".vercel"sv,    ".vs"sv,
    ".vscode"sv,   ".well-known"sv, ".yarn"sv});

// "Extensions" of folders.
constexpr auto folderSuffixes = sorted(std::array{"app"sv,      "assets"sv,    "bundle"sv, "d"sv,     "dist-info"sv, "egg-info"sv,
                                    "framework"sv, "git"sv,      "lproj"sv,  "wiki"sv,  "xcassets"sv,  "xcodeproj"sv,
                                    "xcworkspace"sv});

template<size_t N>
bool isIn(const std::array<std::string_view, N> &words, std::string_view word)
{
    return std::ranges::binary_search(words, word);
}

} // namespace

bool looksLikeFile(std::string_view name)
{
    constexpr size_t longestExtension = 12;
    const size_t dot = name.rfind('.');
    if (dot == std::string_view::npos)
        return isIn(knownFiles, name);
    if (dot == 0)
        return !isIn(knownHiddenFolders, name);
    const std::string_view extension = name.substr(dot + 1);
    if (extension.empty() || extension.size() > longestExtension || isIn(folderSuffixes, extension))
        return false;
    bool letters = false;
    for (const char c : extension) {
        letters = letters || isLetter(c);
        if (!isLetter(c) && !isDigit(c) && c != '_' && c != '-' && c != '+' && c != '~')
            return false;
    }
    return letters; // "v1.2" is no file
}

} // namespace Espalier
