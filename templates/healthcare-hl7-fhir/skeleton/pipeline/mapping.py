"""Rows of the contract as FHIR resources, and resources as rows, both by fhir/mapping.json."""

import json
import uuid
from datetime import date, datetime, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

MAPPING = json.loads((Path(__file__).resolve().parent.parent / "fhir" / "mapping.json").read_text(encoding="utf-8"))
COLUMNS = MAPPING["columns"]
NAMES = [column["column"] for column in COLUMNS]


def _said(value: Any, kind: str) -> Any:
    """A value as JSON of FHIR has it."""
    if kind == "timestamp":
        moment = value if value.tzinfo else value.replace(tzinfo=timezone.utc)
        return moment.isoformat()
    if kind == "date":
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def _read(value: Any, kind: str) -> Any:
    if kind == "timestamp":
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if kind == "date" else value


def identity(row: dict[str, Any]) -> str:
    """The same key gives the same id, so loading twice changes nothing."""
    keys = [str(row[column["column"]]) for column in COLUMNS if column["key"]]
    named = "|".join(keys) if keys else json.dumps(row, sort_keys=True, default=str)
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{MAPPING['identifierSystem']}|{named}"))


def to_resource(row: dict[str, Any]) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "resourceType": MAPPING["resource"],
        "id": identity(row),
        "meta": {"profile": [MAPPING["profile"]]},
        **MAPPING["constants"],
    }
    identifiers, extensions = [], []
    for column in COLUMNS:
        value = row.get(column["column"])
        if value is None:
            continue
        if column["key"]:
            system = f"{MAPPING['identifierSystem']}/{column['identifier']}"
            identifiers.append({"system": system, "value": str(_said(value, column["type"]))})
        else:
            extensions.append({"url": column["extension"], column["element"]: _said(value, column["type"])})
    if identifiers:
        resource["identifier"] = identifiers
    if extensions:
        resource["extension"] = extensions
    return resource


def to_row(resource: dict[str, Any]) -> dict[str, Any]:
    identifiers = {entry.get("system"): entry.get("value") for entry in resource.get("identifier", [])}
    extensions = {entry["url"]: entry for entry in resource.get("extension", [])}
    row: dict[str, Any] = {}
    for column in COLUMNS:
        if column["key"]:
            value = identifiers.get(f"{MAPPING['identifierSystem']}/{column['identifier']}")
            row[column["column"]] = int(value) if value is not None and column["type"] == "integer" else value
        else:
            value = extensions.get(column["extension"], {}).get(column["element"])
            row[column["column"]] = None if value is None else _read(value, column["type"])
    return row
