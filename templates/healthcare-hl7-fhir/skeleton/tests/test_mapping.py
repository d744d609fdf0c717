"""A row becomes a resource of FHIR, and the resource becomes the same row again."""

import json
import sys
from datetime import date, datetime, timezone
from pathlib import Path

from fhir.resources.R4B import get_fhir_model_class

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "pipeline"))

from mapping import COLUMNS, MAPPING, identity, to_resource, to_row  # noqa: E402

EXAMPLES = {
    "string": "x",
    "integer": 7,
    "number": 1.5,
    "boolean": True,
    "date": date(2026, 1, 31),
    "timestamp": datetime(2026, 1, 31, 12, 30, tzinfo=timezone.utc),
}
ROW = {column["column"]: EXAMPLES[column["type"]] for column in COLUMNS}


def test_the_resource_is_fhir():
    get_fhir_model_class(MAPPING["resource"]).model_validate(to_resource(ROW))


def test_a_row_comes_back_as_it_was():
    back = to_row(json.loads(json.dumps(to_resource(ROW))))

    for column in COLUMNS:
        expected = ROW[column["column"]]
        plain = not column["key"] or column["type"] in ("string", "integer")
        assert not plain or back[column["column"]] == expected


def test_the_same_key_gives_the_same_resource():
    assert identity(ROW) == identity(dict(ROW))


def test_the_profile_names_every_extension_of_the_mapping():
    bundle = json.loads((ROOT / "fhir" / "profile.json").read_text(encoding="utf-8"))
    urls = {entry["resource"]["url"] for entry in bundle["entry"]}

    assert {column["extension"] for column in COLUMNS if not column["key"]} < urls
