/** The beginning of a template. */
export const BLANK_TEMPLATE = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: my-template
  title: My template
  description: What it makes, in one sentence.
  annotations:
    meshport.io/technology: PostgreSQL
spec:
  type: data-product
  parameters:
    - title: The product
      required: [domain, name]
      properties:
        domain:
          title: Domain
          type: string
          ui:field: DomainPicker
        name:
          title: Name
          type: string
          pattern: ^[a-z][a-z0-9-]*$
        columns:
          title: Columns
          type: array
          ui:field: ColumnsEditor
  steps:
    - id: fetch
      name: Write the files
      action: fetch:template
      input:
        url: ./skeleton
        values:
          name: \${{ parameters.name }}
`;
