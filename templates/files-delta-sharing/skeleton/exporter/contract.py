"""The columns of the contract as Arrow knows them, and the rules of its rows."""

import pyarrow as pa

{% set keys = values.columns | selectattr("primaryKey") %}
{% macro arrow(type) %}
{%- if type == "integer" %}pa.int64()
{%- elif type == "number" %}pa.decimal128(18, 4)
{%- elif type == "boolean" %}pa.bool_()
{%- elif type == "date" %}pa.date32()
{%- elif type == "timestamp" %}pa.timestamp("us", tz="UTC")
{%- else %}pa.string()
{%- endif %}{% endmacro %}
SCHEMA = pa.schema(
    [
{% for c in values.columns %}
        pa.field("${{ c.name }}", ${{ arrow(c.type) }}, nullable=${{ "False" if c.required or c.primaryKey else "True" }}),
{% endfor %}
    ]
)

KEY = [{% for key in keys %}"${{ key.name }}"{% if not loop.last %}, {% endif %}{% endfor %}]

ALLOWED = {
{% for c in values.columns %}
{% if c.allowed and c.allowed.length > 0 and c.type != "boolean" %}
    "${{ c.name }}": [{% for v in c.allowed %}${{ v | dump }}{% if not loop.last %}, {% endif %}{% endfor %}],
{% endif %}
{% endfor %}
}

# Smallest and largest value; None where there is no limit.
RANGES = {
{% for c in values.columns %}
{% if (c.type == "integer" or c.type == "number") and (c.minimum is number or c.maximum is number) %}
    "${{ c.name }}": (${{ c.minimum if c.minimum is number else "None" }}, ${{ c.maximum if c.maximum is number else "None" }}),
{% endif %}
{% endfor %}
}
