import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import type { DraftErrors } from './productDraft';
import styles from './register.module.css';

/** The fields to correct, each a way to it. */
export function ErrorSummary({ errors }: { errors: DraftErrors }) {
  const entries = Object.entries(errors);
  if (entries.length === 0) {
    return null;
  }
  return (
    <Notice tone="error" title={t('register.errors')}>
      <ul className={styles.errors}>
        {entries.map(([field, key]) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
