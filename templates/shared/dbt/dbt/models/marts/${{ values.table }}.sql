{% set keys = values.columns | selectattr("primaryKey") %}
{% set stamps %}{% for c in values.columns %}{% if c.type == "timestamp" %}${{ c.name }},{% endif %}{% endfor %}{% endset %}
{% set stamp = stamps.split(",")[0] %}
{% macro id(name) %}${{ values.quote ~ (name | upper if values.upperCase else name) ~ values.quote }}{% endmacro %}
-- The output port ${{ values.port }}. Its columns and types are held to the contract by dbt (schema.yml).
{% if keys.length > 0 and stamp %}
{{
    config(
        materialized='incremental',
        unique_key=[{% for key in keys %}'${{ key.name | upper if values.upperCase else key.name }}'{% if not loop.last %}, {% endif %}{% endfor %}],
        on_schema_change='fail'
    )
}}
{% else %}
{{ config(materialized='table') }}
{% endif %}

select
{% for c in values.columns %}
    ${{ id(c.name) }}{% if not loop.last %},{% endif %}

{% endfor %}
from {{ ref('stg_${{ values.table }}') }}
{% if keys.length > 0 and stamp %}
{% raw %}{% if is_incremental() %}{% endraw %}
-- Only what is new since the last run; a full refresh reads everything again.
where ${{ id(stamp) }} >= (
    select coalesce(max(${{ id(stamp) }}), cast('1970-01-01 00:00:00' as ${{ values.types.timestamp }}))
    from {{ this }}
)
{% raw %}{% endif %}{% endraw %}
{% endif %}
