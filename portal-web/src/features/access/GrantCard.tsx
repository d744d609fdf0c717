import Button from '@mui/material/Button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccessGrantView } from '@/shared/api/types';
import { formatDay } from '@/shared/i18n/time';
import { label, t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import ui from '@/shared/ui/ui.module.css';
import styles from './access.module.css';
import { GrantBadge } from './AccessBadges';
import { ConnectGuide } from './ConnectGuide';
import { EndGrantDialog } from './EndGrantDialog';

/** One access I have or had. */
export function GrantCard({ grant }: { grant: AccessGrantView }) {
  const [ending, setEnding] = useState(false);
  const [domain = '', name = ''] = grant.outputPort.split('/');
  const end = grant.allowedActions.find((action) => action === 'give-back' || action === 'revoke');

  return (
    <article className={styles.card}>
      <header className={styles.cardHead}>
        <h2>
          <Link to="/products/$domain/$name/{-$tab}" params={{ domain, name, tab: 'access' }}>
            {grant.outputPort}
          </Link>
        </h2>
        <GrantBadge status={grant.status} />
      </header>
      <p className={ui.meta}>
        {t('access.for', { subject: grant.subject.name })} ·{' '}
        {t('access.until', { date: formatDay(grant.endedAt ?? grant.endsAt) })} ·{' '}
        {label('grantHealth', grant.health)}
      </p>
      {grant.endReason && <p>{grant.endReason}</p>}
      {grant.failure && (
        <Notice tone="warning" title={label('grantStatus', grant.status)}>
          <p>{grant.failure}</p>
          <p>{t('access.retries')}</p>
        </Notice>
      )}
      <ConnectGuide grant={grant} />
      {end !== undefined && (
        <div>
          <Button size="small" variant="outlined" onClick={() => setEnding(true)}>
            {label('grantAction', end)}
          </Button>
        </div>
      )}
      {ending && (
        <EndGrantDialog
          grant={grant}
          action={label('grantAction', end ?? '')}
          onClose={() => setEnding(false)}
        />
      )}
    </article>
  );
}
