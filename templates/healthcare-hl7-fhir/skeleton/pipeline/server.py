"""The FHIR server; a token for it comes from the environment."""

import os
from collections.abc import Iterator
from typing import Any

import requests

BASE = "${{ values.server }}"


def _session() -> requests.Session:
    session = requests.Session()
    session.headers["Accept"] = "application/fhir+json"
    token = os.environ.get("FHIR_TOKEN")
    if token:
        session.headers["Authorization"] = f"Bearer {token}"
    return session


def put(resources: list[dict[str, Any]]) -> None:
    """All of them or none: one transaction."""
    entries = [
        {
            "resource": resource,
            "request": {"method": "PUT", "url": f"{resource['resourceType']}/{resource['id']}"},
        }
        for resource in resources
    ]
    answer = _session().post(
        BASE,
        json={"resourceType": "Bundle", "type": "transaction", "entry": entries},
        headers={"Content-Type": "application/fhir+json"},
        timeout=60,
    )
    answer.raise_for_status()


def search(resource: str, profile: str) -> Iterator[dict[str, Any]]:
    """Every resource of a profile, page by page."""
    session = _session()
    url, query = f"{BASE}/{resource}", {"_profile": profile, "_count": "500"}
    while url:
        answer = session.get(url, params=query, timeout=60)
        answer.raise_for_status()
        bundle = answer.json()
        for entry in bundle.get("entry", []):
            yield entry["resource"]
        url = next((link["url"] for link in bundle.get("link", []) if link["relation"] == "next"), "")
        query = {}
