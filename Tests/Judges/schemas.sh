#!/bin/sh
# Whether each template's schema and decoder say the same, two templates at a time: schemas.sh [MUTATIONS]
set -eu
mkdir -p .build/judged
for folder in Templates/*/; do
    name=$(basename "$folder")
    [ ! -e "$folder/$name.gabarit" ] || echo "$name"
done | xargs -P "${JOBS:-2}" -I '{}' sh Tests/Judges/schema.sh '{}' "${1:-10000}"
