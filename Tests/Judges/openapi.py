"""Judges an OpenAPI document: openapi.py GABARIT. It is valid, and each template's samples fit the schema of its operation."""

import json
import pathlib
import subprocess
import sys

import jsonschema
import openapi_spec_validator

gabarit = str(pathlib.Path(sys.argv[1]).resolve())
document = json.loads(subprocess.run([gabarit, "openapi"], check=True, capture_output=True).stdout)
openapi_spec_validator.validate(document)
count = 0
for path, operations in document["paths"].items():
    name = path.rsplit("/", 1)[1]
    schema = dict(operations["post"]["requestBody"]["content"]["application/json"]["schema"], components=document["components"])
    validator = jsonschema.Draft202012Validator(schema)
    samples = subprocess.run([gabarit, "sample", name, "--count", "20", "--largest", "2000"], check=True, capture_output=True)
    for line in samples.stdout.splitlines():
        record = json.loads(line)
        validator.validate(record)
        record["nobody-knows-this"] = 1
        if validator.is_valid(record):
            sys.exit(f"{name}: a field too many is admitted")
        count += 1
print(f"OpenAPI: {len(document['paths'])} operations, {count} samples fit")
