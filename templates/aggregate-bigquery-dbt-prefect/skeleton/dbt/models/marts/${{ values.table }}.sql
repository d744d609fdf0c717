{% set keys = values.columns | selectattr("primaryKey") %}
-- The output port ${{ values.port }}: one row for each combination of the key columns. Measures begin as
-- sums, times as the latest, words and truths as any value: change what means something else. Columns
-- and types are held to the contract by dbt (schema.yml).
{{
    config(
        materialized='table'{% if keys.length > 0 %},
        cluster_by=[{% for key in keys %}{% if loop.index < 5 %}{% if not loop.first %}, {% endif %}'${{ key.name }}'{% endif %}{% endfor %}]{% endif %},
        labels={'domain': '${{ values.domain }}', 'data-product': '${{ values.name }}'}
    )
}}

select
{% for c in values.columns %}
{% if c.primaryKey or keys.length == 0 %}
    `${{ c.name }}`
{%- elif c.type == "integer" or c.type == "number" %}
    cast(sum(`${{ c.name }}`) as ${{ values.types[c.type] }}) as `${{ c.name }}`
{%- elif c.type == "date" or c.type == "timestamp" %}
    max(`${{ c.name }}`) as `${{ c.name }}`
{%- else %}
    any_value(`${{ c.name }}`) as `${{ c.name }}`
{%- endif %}{% if not loop.last %},{% endif %}

{% endfor %}
from {{ ref('stg_${{ values.table }}') }}
{% if keys.length > 0 %}
group by {% for key in keys %}`${{ key.name }}`{% if not loop.last %}, {% endif %}{% endfor %}

{% endif %}
