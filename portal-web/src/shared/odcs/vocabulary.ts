/** Logical types of ODCS 3.1.0, section 2.4 of the standard's schema. */
export const LOGICAL_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'timestamp',
  'time',
  'object',
  'array',
];

/** Suggested classifications; the standard leaves the word open. */
export const CLASSIFICATIONS = ['', 'public', 'internal', 'confidential', 'restricted', 'pii'];
