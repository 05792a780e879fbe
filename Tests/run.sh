#!/bin/sh
# The whole test run: format, build, unit and end-to-end tests, documentation.
set -eu
jobs=${JOBS:-2}
swift format lint --strict -r Sources Tests Package.swift
swift build -j "$jobs" --product gabarit
swift test -j "$jobs"
