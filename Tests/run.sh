#!/bin/sh
# The whole test run: format, unit and end-to-end tests, the judges of schemas, a package that uses the library, the installation,
# a short fuzz.
set -eu
jobs=${JOBS:-2}
swift format lint --strict -r Sources Tests Package.swift
swift build -j "$jobs" --build-tests
log=.build/test.log
if ! swift test --skip-build >"$log" 2>&1; then
    cat "$log"
    # What failed, once more and short: many see the end of the output alone.
    grep -E "✘ Test .*(recorded an issue|failed after)|^error:|Fatal error|signal code" "$log" | cut -c1-180 | tail -20
    exit 1
fi
tail -1 "$log"
sh Tests/Judges/schemas.sh
.build/judges/bin/python3 Tests/Judges/openapi.py .build/debug/gabarit
sh Tests/client.sh
sh Tests/install.sh .build/debug/gabarit
sh Tests/Fuzz/run.sh 2000
