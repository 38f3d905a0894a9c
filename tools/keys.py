"""Writes docs/scenario_keys.md: every key a scenario may hold, from the program's own schema.

    /usr/bin/python3 tools/keys.py PROGRAM > docs/scenario_keys.md

A test fails when the page is older than the declaration.
"""

import json
import subprocess
import sys

HEAD = """# Every key of a scenario

Made by `tools/keys.py` from `tillit schema`; do not edit. Numbers stand with what is allowed; `NAME` is a name of
your own, `[]` a table of which there may be several (`[[variant]]`). The levers of a measure are those of `levers`, the
parameters of a lens those of `parameters`. A key that is not here is an error, and `tillit check` says which one was
probably meant.

| key | meaning | allowed | default |
|---|---|---|---|"""

# What may stand at a number that is varied.
WAYS = {
    "study.design.over": "`{ from, to }`, in a grid with `steps`, or `{ values }`",
    "calibration.over": '`{ from, to }`, with `scale = "logarithmic"` if wanted',
}


def allowed(shape):
    """What may stand there, in a few words."""
    if "enum" in shape:
        return ", ".join(f"`{choice}`" for choice in shape["enum"])
    kind = shape.get("type", "")
    if kind in ("number", "integer"):
        low = ("above " if shape.get("exclusiveMinimum") else "") + str(shape.get("minimum", "any"))
        return f"{'whole, ' if kind == 'integer' else ''}{low} to {shape.get('maximum', 'any')}"
    return {"string": "text", "boolean": "true, false", "array": "list"}.get(kind, kind or "see `explain`")


def rows(shape, path=""):
    """Key and row of each leaf below a shape, depth first, in the order of the declaration."""
    if shape.get("items", {}).get("type") == "object":
        shape, path = shape["items"], path + "[]"
    below = dict(shape.get("properties", {}))
    for free in shape.get("patternProperties", {}).values():
        below["NAME"] = free
    if not below:
        default = json.dumps(shape["default"]) if "default" in shape else ""
        yield path, f"| `{path}` | {shape.get('description', '')} | {allowed(shape)} | {default} |"
    for name, part in below.items():
        key = f"{path}.{name}" if path else name
        if path in WAYS:
            yield key, varied(key, part, WAYS[path])
        else:
            yield from rows(part, key)


def varied(key, part, ways):
    """One row for a table of numbers that may be varied: they stand elsewhere on the page."""
    names = ".NAME.NAME" if "patternProperties" in part else ".NAME"
    return f"| `{key}{names}` | {part.get('description', '')} | {ways} |  |"


def listed(key):
    """Levers come back under every measure and parameters under every lens: they are listed once."""
    return not key.startswith("variant[].measure[].levers.") and not (
        key.startswith("lenses.NAME.") and key.count(".") == 2 and key != "lenses.NAME.based_on"
    )


def main():
    schema = subprocess.run(
        [sys.argv[1], "--lang", "en", "schema"], check=True, capture_output=True
    ).stdout
    print(HEAD)
    for key, row in rows(json.loads(schema)):
        if listed(key):
            print(row)


if __name__ == "__main__":
    main()
