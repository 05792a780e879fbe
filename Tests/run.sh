#!/bin/sh
# The whole test run: format, unit and end-to-end tests, the judges of schemas, a short fuzz.
set -eu
jobs=${JOBS:-2}
swift format lint --strict -r Sources Tests Package.swift
swift build -j "$jobs" --build-tests
swift test --skip-build
sh Tests/Judges/schemas.sh
sh Tests/Fuzz/run.sh 2000
