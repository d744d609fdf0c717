{% set hidden %}{% for c in values.columns %}{% if c.classification == "confidential" or c.classification == "restricted" or c.personal %}x{% endif %}{% endfor %}{% endset %}
-- Who reads the table, and what stays masked in it, as policy/access.rego says. Run once as
-- SECURITYADMIN after the first build; the portal's grants give the roles to people.
CREATE ROLE IF NOT EXISTS "${{ values.table | upper }}_READER";
CREATE ROLE IF NOT EXISTS "${{ values.table | upper }}_READER_CLEARED";

GRANT USAGE ON DATABASE "${{ values.database | upper }}" TO ROLE "${{ values.table | upper }}_READER";
GRANT USAGE ON SCHEMA "${{ values.database | upper }}"."${{ values.schema | upper }}" TO ROLE "${{ values.table | upper }}_READER";
GRANT SELECT ON "${{ values.database | upper }}"."${{ values.schema | upper }}"."${{ values.table | upper }}" TO ROLE "${{ values.table | upper }}_READER";
GRANT ROLE "${{ values.table | upper }}_READER" TO ROLE "${{ values.table | upper }}_READER_CLEARED";
{% if hidden %}

-- A policy for each type; the cleared role sees the value, everybody else nothing.
{% for type, physical in values.types %}
{% set used %}{% for c in values.columns %}{% if c.type == type and (c.classification == "confidential" or c.classification == "restricted" or c.personal) %}x{% endif %}{% endfor %}{% endset %}
{% if used %}
CREATE MASKING POLICY IF NOT EXISTS "${{ values.database | upper }}"."${{ values.schema | upper }}"."${{ values.table | upper }}_${{ type | upper }}_MASK"
  AS (VAL ${{ physical }}) RETURNS ${{ physical }} ->
  CASE WHEN IS_ROLE_IN_SESSION('${{ values.table | upper }}_READER_CLEARED') THEN VAL ELSE NULL END;
{% endif %}
{% endfor %}
{% for c in values.columns %}
{% if c.classification == "confidential" or c.classification == "restricted" or c.personal %}
ALTER TABLE "${{ values.database | upper }}"."${{ values.schema | upper }}"."${{ values.table | upper }}" MODIFY COLUMN "${{ c.name | upper }}"
  SET MASKING POLICY "${{ values.database | upper }}"."${{ values.schema | upper }}"."${{ values.table | upper }}_${{ c.type | upper }}_MASK";
{% endif %}
{% endfor %}
{% endif %}
