{% macro literal(words) %}'${{ words | replace("\\", "\\\\") | replace("'", "''") }}'{% endmacro %}
{% set keys = values.columns | selectattr("primaryKey") %}
{% set stamps %}{% for c in values.columns %}{% if c.type == "timestamp" %}${{ c.name }},{% endif %}{% endfor %}{% endset %}
{% set stamp = stamps.split(",")[0] %}
-- Redshift does not enforce keys; the job merges by them, and the checks look for doubles.
CREATE SCHEMA IF NOT EXISTS "${{ values.schema }}";

CREATE TABLE IF NOT EXISTS "${{ values.schema }}"."${{ values.table }}" (
{% for c in values.columns %}
    "${{ c.name }}" ${{ values.types[c.type] }}{% if c.required or c.primaryKey %} NOT NULL{% endif %}{% if not loop.last or keys.length > 0 %},{% endif %}

{% endfor %}
{% if keys.length > 0 %}
    PRIMARY KEY ({% for key in keys %}"${{ key.name }}"{% if not loop.last %}, {% endif %}{% endfor %})
{% endif %}
)
{% if keys.length > 0 %}
DISTKEY ("${{ keys[0].name }}")
{% else %}
DISTSTYLE EVEN
{% endif %}
{% if stamp %}
SORTKEY ("${{ stamp }}")
{% endif %}
;

COMMENT ON TABLE "${{ values.schema }}"."${{ values.table }}" IS ${{ literal(values.title) }};
{% for c in values.columns %}
{% if c.description %}
COMMENT ON COLUMN "${{ values.schema }}"."${{ values.table }}"."${{ c.name }}" IS ${{ literal(c.description) }};
{% endif %}
{% endfor %}
