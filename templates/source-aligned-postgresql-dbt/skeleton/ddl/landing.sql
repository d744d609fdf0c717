{% macro literal(words) %}'${{ words | replace("'", "''") }}'{% endmacro %}
-- The landing table, where whoever loads the source does not create it. Values may still be missing
-- here: the staging model gives them their types, and the tests find what breaks the contract.
CREATE SCHEMA IF NOT EXISTS "${{ values.landingSchema }}";

CREATE TABLE IF NOT EXISTS "${{ values.landingSchema }}"."${{ values.landingTable }}" (
{% for c in values.columns %}
    "${{ c.name }}" ${{ values.types[c.type] }}{% if not loop.last %},{% endif %}

{% endfor %}
);

COMMENT ON TABLE "${{ values.landingSchema }}"."${{ values.landingTable }}" IS ${{ literal(values.title) }};
{% for c in values.columns %}
{% if c.description %}
COMMENT ON COLUMN "${{ values.landingSchema }}"."${{ values.landingTable }}"."${{ c.name }}" IS ${{ literal(c.description) }};
{% endif %}
{% endfor %}
