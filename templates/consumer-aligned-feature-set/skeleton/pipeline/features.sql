-- The features from the rows of the input ports, which build.py offers as the table source. Each column
-- begins as one that is read; write here what it is computed from.
SELECT
{% for c in values.columns %}
    CAST("${{ c.name }}" AS ${{ values.types[c.type] }}) AS "${{ c.name }}"{% if not loop.last %},{% endif %}

{% endfor %}
FROM source
