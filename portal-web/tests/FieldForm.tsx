import { useState } from 'react';
import { vi } from 'vitest';
import type { Json } from '@/shared/api/json';
import { fieldFaults, toErrorTree } from '@/shared/form/faults';
import { KNOWN_FIELDS, SchemaForm } from '@/shared/form/SchemaForm';
import { splitSchema } from '@/shared/form/splitSchema';

/** Called with the values of the form whenever they change. */
export const seen = vi.fn<(values: Json) => void>();

export interface FieldFormProps {
  properties: Json;
  start?: Json;
  /** Whether faults are told from the start. */
  strict?: boolean;
}

/** The form of a page with these fields. */
export function FieldForm({ properties, start = {}, strict = false }: FieldFormProps) {
  const [page] = useState(() => splitSchema({ properties }, KNOWN_FIELDS));
  const [values, setValues] = useState<Json>(start);
  return (
    <SchemaForm
      page={page}
      setting={{ values, secrets: {}, onSecret: vi.fn() }}
      errors={strict ? toErrorTree(fieldFaults(page.schema, values)) : {}}
      onChange={(changed) => {
        setValues(changed);
        seen(changed);
      }}
      onBlur={vi.fn()}
    />
  );
}
