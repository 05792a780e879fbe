#!/bin/sh
# Renders every sample of every template into out/, as PDF and PNG, with its mail where it has one, and says what was made:
# demo.sh GABARIT
set -eu
gabarit=$1
start=$(date +%s)
rm -rf out
mkdir -p out
count=0
for sample in Templates/*/samples/*.json Templates/*/*/samples/*.json; do
    [ -e "$sample" ] || continue
    # A version in a folder of its own is called by its number.
    folder=$(dirname "$(dirname "$sample")")
    name=$(echo "$folder" | sed 's,^Templates/,,; s,/,@,')
    base="out/$name-$(basename "$sample" .json)"
    "$gabarit" render "$name" --data "$sample" --purpose specimen -o "$base.pdf"
    "$gabarit" render "$name" --data "$sample" --purpose specimen --format png -o "$base.png"
    if grep -lq '^mail ' "$folder"/*.gabarit; then
        "$gabarit" mail "$name" --data "$sample" --purpose specimen -o "$base-mail"
    fi
    count=$((count + 1))
    printf '%-58s %7s bytes\n' "$base.pdf" "$(wc -c <"$base.pdf" | tr -d ' ')"
done
echo "$count documents, each as PDF and PNG, in out/ in $(($(date +%s) - start)) s"
