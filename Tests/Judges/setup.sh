#!/bin/sh
# Makes the virtual environment that holds the independent judges, once.
set -eu
venv=.build/judges
stamp="$venv/.ready-3"
[ -e "$stamp" ] && exit 0
python3 -m venv "$venv"
"$venv/bin/pip" install -q --disable-pip-version-check \
    'hypothesis==6.155.2' 'hypothesis-jsonschema==0.23.*' 'jsonschema==4.*' 'pypdfium2==5.*' 'page-validation==0.11.*' 'openapi-spec-validator==0.7.*'
touch "$stamp"
