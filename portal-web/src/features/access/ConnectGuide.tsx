import type { AccessGrantView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import styles from './access.module.css';
import { ConnectText } from './ConnectText';

/** How to use a grant that works; nothing while it does not. */
export function ConnectGuide({ grant }: { grant: AccessGrantView }) {
  if (grant.status !== 'ACTIVE') {
    return null;
  }
  return (
    <section className={styles.connect} aria-label={t('access.connect')}>
      <h3>{t('access.connect')}</h3>
      {grant.connectionGuide && <ConnectText guide={grant.connectionGuide} />}
      <p className={ui.meta}>
        {t('access.roleHint')} <code>{grant.role}</code>
      </p>
    </section>
  );
}
