#!/bin/sh
# Installs a command into a folder of its own and judges what is there: install.sh GABARIT
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
make -s install GABARIT="$1" DESTDIR="$folder" PREFIX=/opt/gabarit >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
prefix=$folder/opt/gabarit
fail() { echo "install: $1"; exit 1; }

"$prefix/bin/gabarit" --version | grep -q cairo || fail "the command does not run"
cmp -s Fonts/fonts.lock "$prefix/share/gabarit/Fonts/fonts.lock" || fail "the lock of the faces"

# The page is sound, and tells of every subcommand that the help tells of.
page=$prefix/share/man/man1/gabarit.1
if command -v groff >/dev/null; then
    warnings=$(groff -mdoc -Tutf8 -ww "$page" 2>&1 >/dev/null)
    [ -z "$warnings" ] || fail "the manual page: $warnings"
fi
for subcommand in $("$prefix/bin/gabarit" --help | sed -n '/^SUBCOMMANDS/,/^$/s/^  \([a-z]\{1,\}\) .*/\1/p'); do
    grep -qw "$subcommand" "$page" || fail "the manual page says nothing of $subcommand"
done

# bash completes a subcommand and an option of it.
bash -c '
    source "$1"
    complete -p gabarit >/dev/null || exit 1
    function=$(complete -p gabarit | sed "s/.*-F \([^ ]*\) .*/\1/")
    answers() {
        COMP_LINE=$* COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_POINT=${#COMP_LINE} COMP_TYPE=9 COMPREPLY=()
        COMP_LINE=$*; COMP_POINT=${#COMP_LINE}
        "$function" gabarit "${@: -1}" "${@: -2:1}"
        echo "${COMPREPLY[@]}"
    }
    [ "$(answers gabarit ren)" = render ] && answers gabarit render --res | grep -q -- --resume
' bash "$prefix/share/bash-completion/completions/gabarit" || fail "bash does not complete"
head -1 "$prefix/share/zsh/site-functions/_gabarit" | grep -q '^#compdef gabarit' || fail "the completion of zsh"
grep -q "complete -c 'gabarit'" "$prefix/share/fish/vendor_completions.d/gabarit.fish" || fail "the completion of fish"
for shell in zsh fish; do
    command -v $shell >/dev/null || continue
    find "$prefix/share/$shell" -type f -exec $shell -n {} \; || fail "$shell does not read its completion"
done
echo "installed: the command, its manual page, completions of bash, zsh and fish"
