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

// Endings that everybody knows.
constexpr auto knownExtensions = sorted(
    std::array{"adoc"sv,       "asm"sv,     "astro"sv,    "avi"sv,      "avif"sv, "bash"sv,   "bat"sv,    "bib"sv,
               "bicep"sv,      "bin"sv,     "blade"sv,    "bmp"sv,      "bz2"sv,  "c"sv,      "cc"sv,     "cfg"sv,
               "cjs"sv,        "clj"sv,     "cmake"sv,    "cmd"sv,      "conf"sv, "config"sv, "cpp"sv,    "cr"sv,
               "crt"sv,        "cs"sv,      "csproj"sv,   "css"sv,      "csv"sv,  "cts"sv,    "cu"sv,     "cue"sv,
               "cxx"sv,        "dart"sv,    "db"sv,       "dbf"sv,      "dcm"sv,  "deb"sv,    "diff"sv,   "dll"sv,
               "doc"sv,        "docx"sv,    "dot"sv,      "dts"sv,      "ejs"sv,  "elm"sv,    "env"sv,    "eot"sv,
               "epub"sv,       "erl"sv,     "eslintrc"sv, "ex"sv,       "exe"sv,  "exs"sv,    "fs"sv,     "fsproj"sv,
               "gd"sv,         "gemspec"sv, "gif"sv,      "glb"sv,      "go"sv,   "gql"sv,    "gradle"sv, "graphql"sv,
               "groovy"sv,     "gz"sv,      "h"sv,        "haml"sv,     "hbs"sv,  "hcl"sv,    "hh"sv,     "hpp"sv,
               "hs"sv,         "htm"sv,     "html"sv,     "hxx"sv,      "ico"sv,  "iml"sv,    "ini"sv,    "ipynb"sv,
               "jade"sv,       "jar"sv,     "java"sv,     "jl"sv,       "jpeg"sv, "jpg"sv,    "js"sv,     "json"sv,
               "json5"sv,      "jsonc"sv,   "jsonl"sv,    "jsp"sv,      "jsx"sv,  "key"sv,    "kt"sv,     "kts"sv,
               "less"sv,       "lib"sv,     "liquid"sv,   "lock"sv,     "log"sv,  "lua"sv,    "m"sv,      "m3u"sv,
               "m4"sv,         "mak"sv,     "map"sv,      "markdown"sv, "md"sv,   "mdx"sv,    "mjs"sv,    "mk"sv,
               "ml"sv,         "mli"sv,     "mm"sv,       "mov"sv,      "mp3"sv,  "mp4"sv,    "mpg"sv,    "mts"sv,
               "mustache"sv,   "nim"sv,     "nix"sv,      "o"sv,        "odin"sv, "ogg"sv,    "otf"sv,    "parquet"sv,
               "pas"sv,        "patch"sv,   "pde"sv,      "pdf"sv,      "pem"sv,  "php"sv,    "pkl"sv,    "pl"sv,
               "plist"sv,      "pm"sv,      "png"sv,      "po"sv,       "pot"sv,  "ppt"sv,    "pptx"sv,   "prisma"sv,
               "properties"sv, "proto"sv,   "ps1"sv,      "psd"sv,      "pub"sv,  "pug"sv,    "py"sv,     "pyc"sv,
               "pyi"sv,        "pyx"sv,     "qml"sv,      "qss"sv,      "r"sv,    "rake"sv,   "rb"sv,     "rmd"sv,
               "rng"sv,        "rpm"sv,     "rs"sv,       "rst"sv,      "rtf"sv,  "s"sv,      "sass"sv,   "scala"sv,
               "scm"sv,        "scss"sv,    "sh"sv,       "sln"sv,      "so"sv,   "sol"sv,    "sql"sv,    "sqlite"sv,
               "sqlite3"sv,    "styl"sv,    "sv"sv,       "svelte"sv,   "svg"sv,  "swift"sv,  "tar"sv,    "tcl"sv,
               "template"sv,   "tex"sv,     "tf"sv,       "tfvars"sv,   "tgz"sv,  "tif"sv,    "tiff"sv,   "tmpl"sv,
               "toml"sv,       "tpl"sv,     "ts"sv,       "tsv"sv,      "tsx"sv,  "ttf"sv,    "txt"sv,    "ui"sv,
               "v"sv,          "vb"sv,      "vcxproj"sv,  "vhd"sv,      "vhdl"sv, "vim"sv,    "vue"sv,    "war"sv,
               "wasm"sv,       "wav"sv,     "webm"sv,     "webp"sv,     "woff"sv, "woff2"sv,  "xaml"sv,   "xcf"sv,
               "xhtml"sv,      "xls"sv,     "xlsx"sv,     "xml"sv,      "xsd"sv,  "xsl"sv,    "xslt"sv,   "xz"sv,
               "yaml"sv,       "yml"sv,     "zig"sv,      "zip"sv,      "zsh"sv,  "zst"sv});

template<size_t N>
bool isIn(const std::array<std::string_view, N> &words, std::string_view word)
{
    return std::ranges::binary_search(words, word);
}

} // namespace

bool hasKnownExtension(std::string_view name)
{
    constexpr size_t longest = 10;
    const size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name.size() - dot > longest)
        return false;
    std::array<char, longest> lower{};
    const std::string_view extension = name.substr(dot + 1);
    std::ranges::transform(extension, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return isIn(knownExtensions, {lower.data(), extension.size()});
}

bool isKnownFile(std::string_view name) { return isIn(knownFiles, name); }

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

bool saysTestResult(std::string_view text)
{
    for (const std::string_view sign : {"✔"sv, "✓"sv, "✗"sv, "✘"sv, "()"sv, "[X]"sv, " [OK]"sv, " PASSED"sv,
                                        " FAILED"sv, "[OK] "sv, "PASSED "sv, "FAILED "sv}) {
        if (text.find(sign) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace Espalier
