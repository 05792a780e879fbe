#!/bin/sh
# Fuzzes the five doors, a number of inputs each: run.sh [RUNS]
set -eu
runs=${1:-1000000}
export GABARIT_FUZZ=1 SWIFT_BACKTRACE=enable=no
scratch=.build-fuzz
log="$scratch/build.log"
mkdir -p "$scratch"
for target in ${TARGETS:-FuzzParser FuzzJSON FuzzCSV FuzzChecker FuzzDecoder}; do
    swift build -c release -j "${JOBS:-2}" --product "$target" --sanitize fuzzer --scratch-path "$scratch" >"$log" 2>&1 \
        || { tail -30 "$log"; exit 1; }
    corpus="$scratch/corpus/$target"
    mkdir -p "$corpus"
    if [ "$target" = FuzzParser ]; then find Templates -name '*.gabarit' -exec cp {} "$corpus" \; ; fi
    if [ "$target" = FuzzJSON ]; then find Templates -name '*.json' -exec cp {} "$corpus" \; ; fi
    echo "$target: $runs inputs"
    "$scratch/release/$target" "$corpus" -runs="$runs" -max_len=4096 -timeout=20 -seed=1 \
        -print_final_stats=1 </dev/null >"$scratch/$target.log" 2>&1 || { tail -40 "$scratch/$target.log"; exit 1; }
    grep -E '^stage|number_of_executed_units' "$scratch/$target.log"
done
