#!/bin/sh
# Whether a template's schema and decoder say the same, by an independent validator: schema.sh NAME MUTATIONS
set -eu
name=$1
mutations=$2
gabarit=.build/debug/gabarit
scratch=.build/judged
"$gabarit" schema "$name" >"$scratch/$name.json"
"$gabarit" sample "$name" --count 50 --largest 4000 >"$scratch/$name.ndjson"
judge() {
    timeout "$1" .build/judges/bin/python3 Tests/Judges/schema_agrees.py "$scratch/$name.json" \
        --samples "$scratch/$name.ndjson" --records "$2" --count "$mutations" -- "$gabarit" decode "$name" \
        >"$scratch/$name.log" 2>&1
}
# From a contract of many fields or long lists the tool may draw for hours: then samples and their mutations judge alone.
status=0
judge 60 200 || status=$?
[ "$status" != 124 ] || { status=0; judge 900 0 || status=$?; }
echo "$name"
cat "$scratch/$name.log"
exit "$status"
