import Button from '@mui/material/Button';
import { useState } from 'react';
import { useMe } from '@/shared/api/me';
import type { AccessGrantView, DataProductView } from '@/shared/api/types';
import { formatDay } from '@/shared/i18n/time';
import { label, t } from '@/shared/i18n/translate';
import { QueryView } from '@/shared/ui/QueryView';
import ui from '@/shared/ui/ui.module.css';
import { GrantBadge } from './AccessBadges';
import styles from './access.module.css';
import { EndGrantDialog } from './EndGrantDialog';
import { inOrder, isOver } from './grants';
import { useDomainGrants } from './useAccess';

function Consumer({ grant }: { grant: AccessGrantView }) {
  const [ending, setEnding] = useState(false);
  return (
    <li className={styles.consumer}>
      <div>
        <p>
          <strong>{grant.subject.name}</strong>{' '}
          <span className={ui.meta}>({label('subjectType', grant.subject.type)})</span>
        </p>
        <p className={ui.meta}>
          <code>{grant.outputPort.split('/').at(-1)}</code> ·{' '}
          {t('access.until', { date: formatDay(grant.endedAt ?? grant.endsAt) })}
          {!isOver(grant) && <> · {label('grantHealth', grant.health)}</>}
        </p>
        {grant.endReason && <p>{grant.endReason}</p>}
        {grant.failure && <p>{grant.failure}</p>}
      </div>
      <GrantBadge status={grant.status} />
      {grant.allowedActions.includes('revoke') && (
        <Button
          size="small"
          variant="outlined"
          color="error"
          aria-label={t('access.revokeFrom', { subject: grant.subject.name })}
          onClick={() => setEnding(true)}
        >
          {label('grantAction', 'revoke')}
        </Button>
      )}
      {ending && (
        <EndGrantDialog
          grant={grant}
          action={label('grantAction', 'revoke')}
          onClose={() => setEnding(false)}
        />
      )}
    </li>
  );
}

function Consumers({ product }: { product: DataProductView }) {
  const query = useDomainGrants();
  return (
    <section className={styles.portAccess} aria-label={t('access.consumers')}>
      <h2>{t('access.consumers')}</h2>
      <QueryView query={query}>
        {({ items }) => {
          const here = items.filter(({ outputPort }) =>
            outputPort.startsWith(`${product.domain}/${product.name}/`),
          );
          return here.length === 0 ? (
            <p className={ui.meta}>{t('access.noConsumers')}</p>
          ) : (
            <ul className={styles.consumers}>
              {inOrder(here).map((grant) => (
                <Consumer key={grant.id} grant={grant} />
              ))}
            </ul>
          );
        }}
      </QueryView>
    </section>
  );
}

/** For owners of the domain: who has access to the product, and the way to take it back. */
export function DomainGrants({ product }: { product: DataProductView }) {
  const me = useMe();
  const isOwner = me.data?.domains.some(({ name, owner }) => name === product.domain && owner) ?? false;
  return isOwner ? <Consumers product={product} /> : null;
}
