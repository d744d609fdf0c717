import TextField from '@mui/material/TextField';
import { t } from '@/shared/i18n/translate';
import type { WizardState } from './useWizard';
import styles from './wizard.module.css';

/** The secrets of a run, those that a field asked for already filled in. */
export function SecretFields({ wizard }: { wizard: WizardState }) {
  return (
    <section className={styles.section}>
      <h3>{t('wizard.secrets')}</h3>
      <p className={styles.meta}>{t('wizard.secretsText')}</p>
      {wizard.wanted.map(({ key, title, required }) => (
        <TextField
          key={key}
          id={`secret_${key}`}
          type="password"
          label={title}
          required={required}
          autoComplete="new-password"
          value={wizard.secrets[key] ?? ''}
          onChange={(event) => wizard.onSecret(key, event.target.value)}
        />
      ))}
    </section>
  );
}
