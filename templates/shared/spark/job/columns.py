"""The columns of the contract as Spark and the rules of its rows know them."""

{% set keys = values.columns | selectattr("primaryKey") %}
{% set stamps %}{% for c in values.columns %}{% if c.type == "timestamp" %}${{ c.name }},{% endif %}{% endfor %}{% endset %}
{% set stamp = stamps.split(",")[0] %}
TYPES = {
{% for c in values.columns %}
    "${{ c.name }}": "${{ (values.sparkTypes or values.types)[c.type] }}",
{% endfor %}
}

KEY = [{% for key in keys %}"${{ key.name }}"{% if not loop.last %}, {% endif %}{% endfor %}]

# The newest row of a key wins; without such a column any one of them does.
NEWEST_BY = {% if stamp %}"${{ stamp }}"{% else %}None{% endif %}


REQUIRED = [
{% for c in values.columns %}
{% if c.required or c.primaryKey %}
    "${{ c.name }}",
{% endif %}
{% endfor %}
]

ALLOWED = {
{% for c in values.columns %}
{% if c.allowed and c.allowed.length > 0 and c.type != "boolean" %}
    "${{ c.name }}": [{% for v in c.allowed %}${{ (v | float(v) if c.type == "integer" or c.type == "number" else v) | dump }}{% if not loop.last %}, {% endif %}{% endfor %}],
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
