"""Cuts a SQL script into statements; a semicolon in a text or a comment ends none."""

import re

TOKEN = re.compile(r"--[^\n]*|'(?:[^']|'')*'|`(?:[^`]|``)*`|;|[^;'`-]+|-")


def statements(script: str) -> list[str]:
    found, current = [], ""
    for match in TOKEN.finditer(script):
        token = match.group()
        if token.startswith("--"):
            continue
        if token == ";":
            found.append(current.strip())
            current = ""
        else:
            current += token
    return [statement for statement in [*found, current.strip()] if statement]


def is_insert(statement: str) -> bool:
    return statement.upper().startswith("INSERT")


def quoted(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"
