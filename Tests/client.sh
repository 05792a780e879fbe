#!/bin/sh
# A package that depends on the library as a user's would: it is built, does what the guides show, and its files are judged.
set -eu
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
swift build -j "${JOBS:-2}" --package-path Tests/Client --scratch-path .build/client >"$out/log" 2>&1 || {
    cat "$out/log"
    exit 1
}
.build/client/debug/Client Tests/Client/Templates Fonts/fonts.lock "$out" >"$out/log" 2>&1 || {
    cat "$out/log"
    exit 1
}
grep -q 'avis-1.pdf: 11 letters, 11 pages' "$out/log" || { cat "$out/log"; exit 1; }
grep -q 'record 6: \["data.too-long"\]' "$out/log" || { cat "$out/log"; exit 1; }
for file in first typed avis-1; do qpdf --check "$out/$file.pdf" >/dev/null; done
[ "$(pdftotext -layout "$out/typed.pdf" - | grep -c '498,50')" = 1 ]
echo "client: built, and its files hold"
