import KeyIcon from '@mui/icons-material/VpnKeyOutlined';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { t } from '@/shared/i18n/translate';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import { Snippet } from '@/shared/ui/Snippet';
import ui from '@/shared/ui/ui.module.css';
import styles from './git.module.css';
import { useRepository } from './useRepository';

const TokenDialog = lazy(() => import('./TokenDialog').then((module) => ({ default: module.TokenDialog })));

/** How to get the repository of a product, and the token that Git asks for. */
export function CloneSnippet({ product }: { product: string }) {
  const [making, setMaking] = useState(false);
  return (
    <section className={styles.clone} aria-label={t('git.clone')}>
      <h3>{t('git.clone')}</h3>
      <QueryView query={useRepository(product)} skeleton={<Skeletons count={1} height={44} />}>
        {(repository) =>
          repository === null ? (
            <p className={ui.meta}>{t('git.noRepository')}</p>
          ) : (
            <>
              <Snippet text={`git clone ${repository.cloneUrl}`} label={t('git.command')} />
              <div className={styles.row}>
                <p className={ui.meta}>{t('git.cloneText')}</p>
                <Button
                  size="small"
                  variant="outlined"
                  startIcon={<KeyIcon />}
                  onClick={() => setMaking(true)}
                >
                  {t('git.add')}
                </Button>
              </div>
            </>
          )
        }
      </QueryView>
      <Suspense>{making && <TokenDialog onClose={() => setMaking(false)} />}</Suspense>
    </section>
  );
}
