#!/bin/sh
# Whether each template's schema and decoder say the same, by an independent validator: schemas.sh [MUTATIONS]
set -eu
mutations=${1:-10000}
gabarit=.build/debug/gabarit
scratch=.build/judged
mkdir -p "$scratch"
for folder in Templates/*/; do
    name=$(basename "$folder")
    [ -e "$folder/$name.gabarit" ] || continue
    "$gabarit" schema "$name" >"$scratch/$name.json"
    "$gabarit" sample "$name" --count 50 --largest 4000 >"$scratch/$name.ndjson"
    .build/judges/bin/python3 Tests/Judges/schema_agrees.py "$scratch/$name.json" --samples "$scratch/$name.ndjson" \
        --records 200 --count "$mutations" -- "$gabarit" decode "$name"
done
