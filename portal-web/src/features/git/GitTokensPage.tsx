import KeyIcon from '@mui/icons-material/VpnKeyOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { GitTokenView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Moment } from '@/shared/ui/Moment';
import { PageTitle } from '@/shared/ui/PageTitle';
import { QueryView } from '@/shared/ui/QueryView';
import ui from '@/shared/ui/ui.module.css';
import styles from './git.module.css';
import { TokenDialog } from './TokenDialog';
import { useGitTokens, useRevokeToken } from './useGitTokens';

function Token({ token, onRevoke }: { token: GitTokenView; onRevoke: () => void }) {
  return (
    <li className={styles.token}>
      <div>
        <h2>{token.name}</h2>
        <p className={ui.meta}>
          {t(token.write ? 'git.pushes' : 'git.reads')} · {t('git.until')}{' '}
          <Moment at={token.expiresAt} style="day" /> ·{' '}
          {token.lastUsedAt ? (
            <>
              {t('git.used')} <Moment at={token.lastUsedAt} />
            </>
          ) : (
            t('git.neverUsed')
          )}
        </p>
      </div>
      <Button
        size="small"
        color="error"
        variant="outlined"
        aria-label={t('git.revokeOf', { name: token.name })}
        onClick={onRevoke}
      >
        {t('git.revoke')}
      </Button>
    </li>
  );
}

/** The tokens with which Git lets me in. */
export function GitTokensPage() {
  const [making, setMaking] = useState(false);
  const [doomed, setDoomed] = useState<GitTokenView>();
  const revoke = useRevokeToken();
  const make = (
    <Button variant="contained" onClick={() => setMaking(true)}>
      {t('git.add')}
    </Button>
  );
  const close = () => {
    revoke.reset();
    setDoomed(undefined);
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <PageTitle title={t('git.title')} />
          <p className={ui.meta}>{t('git.lead')}</p>
        </div>
        {make}
      </header>
      <QueryView query={useGitTokens()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={KeyIcon} title={t('git.none')} text={t('git.noneText')} />
          ) : (
            <ul className={styles.tokens}>
              {items.map((token) => (
                <Token key={token.id} token={token} onRevoke={() => setDoomed(token)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {making && <TokenDialog onClose={() => setMaking(false)} />}
      {doomed && (
        <ConfirmDialog
          title={t('git.revokeTitle', { name: doomed.name })}
          text={t('git.revokeText')}
          action={t('git.revoke')}
          pending={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate(doomed.id, { onSuccess: close })}
          onClose={close}
        />
      )}
    </div>
  );
}
