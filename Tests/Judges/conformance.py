"""Judges PDF files after PDF/UA-1 and PDF/A-3a; says each failure on a line: file, profile, rule, message."""

import sys

import page

failures = 0
for path in sys.argv[1:]:
    for profile in ("ua1", "3a"):
        # A run of letters shows a form tens of thousands of times, which passes the judge's own limits.
        report = page.validate_pdf(path, profile=profile, limits=page.SafetyLimits.unlimited())
        for failure in report.failures:
            failures += 1
            print(path, profile, failure.rule_id, failure.message)
        if not report.is_compliant and not report.failures:
            failures += 1
            print(path, profile, "not compliant")
sys.exit(1 if failures else 0)
