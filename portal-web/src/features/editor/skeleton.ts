/** The beginning of a contract for an output port. */
export function newContract(outputPort: string): string {
  const [domain = '', product = '', port = ''] = outputPort.split('/');
  return `apiVersion: v3.1.0
kind: DataContract
id: ${domain}-${product}-${port}
name: ${product} ${port}
version: 1.0.0
status: draft
domain: ${domain}
schema:
  - name: ${product.replaceAll('-', '_')}
    logicalType: object
    properties: []
`;
}

/** The editor works on ODCS 3 in YAML; anything else is read as the portal converts it. */
export function isEditable(format: string, text: string): boolean {
  return format === 'ODCS' && !text.trimStart().startsWith('{') && /^apiVersion:\s*["']?v3/m.test(text);
}

/** The document under another number, everything else as it was. */
export function renumbered(text: string, version: string): string {
  return text.replace(/^version:.*$/m, `version: ${version}`);
}
