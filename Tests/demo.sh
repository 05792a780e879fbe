#!/bin/sh
# Renders every sample of every template into out/, as PDF and PNG, with its mail where it has one, the page of each policy's rules,
# and a run of a thousand letters in one file, which the validator judges; says what was made: demo.sh GABARIT
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

# A thousand letters in one file.
letter=attestation-simplifiee
tr -d '\n' <"Templates/$letter/samples/ordinaire.json" |
    awk '{ for (i = 0; i < 1000; i++) { line = $0; gsub(/A7Q2M4X9/, sprintf("A7Q2%04d", i), line); print line } }' \
        >out/run.ndjson
"$gabarit" render "$letter" --data out/run.ndjson --one-file -o out/run.pdf
if .build/judges/bin/python3 Tests/Judges/conformance.py out/run.pdf; then
    echo "out/run.pdf: PDF/UA-1 and PDF/A-3a, by the validator"
else
    exit 1
fi
