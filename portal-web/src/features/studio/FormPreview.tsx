import { useMemo, useState } from 'react';
import type { Json } from '@/shared/api/json';
import type { TemplatePageView } from '@/shared/api/types';
import { fieldFaults, toErrorTree } from '@/shared/form/faults';
import { FormBoundary } from '@/shared/form/FormBoundary';
import { KNOWN_FIELDS, SchemaForm } from '@/shared/form/SchemaForm';
import { splitSchema } from '@/shared/form/splitSchema';
import { t } from '@/shared/i18n/translate';
import { Prose } from '@/shared/ui/Prose';
import ui from '@/shared/ui/ui.module.css';
import styles from './studio.module.css';

export interface FormPreviewProps {
  pages: TemplatePageView[];
  values: Json;
  onValues: (values: Json) => void;
}

interface PageProps extends Omit<FormPreviewProps, 'pages'> {
  page: TemplatePageView;
}

/** The cursor stays in the YAML that is being written. */
function withoutFocus(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === 'ui:autofocus' ? undefined : value,
  ) as Json;
}

function Page({ page, values, onValues }: PageProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [secrets, setSecrets] = useState<Record<string, string>>({});
  // Not for speed: the form library begins anew with a new schema, so the same page must stay the same object.
  const split = useMemo(() => splitSchema(withoutFocus(page.schema), KNOWN_FIELDS), [page.schema]);
  const faults = fieldFaults(split.schema, values).filter(({ pointer }) =>
    [...left].some((id) => `root${pointer.replaceAll('/', '_')}`.startsWith(id)),
  );
  return (
    <SchemaForm
      page={split}
      setting={{ values, secrets, onSecret: (key, value) => setSecrets({ ...secrets, [key]: value }) }}
      errors={toErrorTree(faults)}
      onChange={onValues}
      onBlur={(id) => setLeft(new Set(left).add(id))}
    />
  );
}

/** The pages of the template as people will fill them in. */
export function FormPreview({ pages, values, onValues }: FormPreviewProps) {
  if (pages.length === 0) {
    return <p className={ui.meta}>{t('studio.noPages')}</p>;
  }
  return (
    <div className={styles.pages}>
      {pages.map((page, index) => (
        <section key={index} className={styles.formPage} aria-label={page.title}>
          <h2>{page.title || t('wizard.page', { number: index + 1 })}</h2>
          {page.description && <Prose className={ui.meta} text={page.description} />}
          {page.when && (
            <p className={ui.meta}>
              {t('studio.shownWhen')} <code>{page.when}</code>
            </p>
          )}
          <FormBoundary of={page.schema}>
            <Page page={page} values={values} onValues={onValues} />
          </FormBoundary>
        </section>
      ))}
    </div>
  );
}
