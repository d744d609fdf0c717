import type { AccessGrantView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { Snippet } from '@/shared/ui/Snippet';
import ui from '@/shared/ui/ui.module.css';
import styles from './access.module.css';

/** How to use a grant that works; nothing while it does not. */
export function ConnectGuide({ grant }: { grant: AccessGrantView }) {
  if (grant.status !== 'ACTIVE') {
    return null;
  }
  return (
    <section className={styles.connect} aria-label={t('access.connect')}>
      <h3>{t('access.connect')}</h3>
      {grant.connectionGuide && <Snippet text={grant.connectionGuide} label={t('access.connect')} />}
      <p className={ui.meta}>
        {t('access.roleHint')} <code>{grant.role}</code>
      </p>
    </section>
  );
}
