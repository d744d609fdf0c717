import Button from '@mui/material/Button';
import { useState } from 'react';
import { PUBLICATION_REFUSED, asProblem } from '@/shared/api/problem';
import type { DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import styles from './catalog.module.css';
import { DeprecateDialog } from './DeprecateDialog';
import { EditProductDialog } from './EditProductDialog';
import { useChangeProduct } from './useProduct';

type OpenDialog = 'edit' | 'deprecate' | 'retire' | undefined;

function Refusal({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const retry = asProblem(error).type === PUBLICATION_REFUSED ? {} : { onRetry };
  return <ProblemNotice error={error} {...retry} />;
}

/** What this person may do with the product, as the server says. */
export function ProductActions({ product }: { product: DataProductView }) {
  const [dialog, setDialog] = useState<OpenDialog>();
  const change = useChangeProduct(product);
  const may = (action: string) => product.allowedActions.includes(action);
  const close = () => setDialog(undefined);
  const open = (one: OpenDialog) => {
    change.reset();
    setDialog(one);
  };
  const firstPort = product.outputPorts[0]?.name;

  return (
    <>
      <div className={styles.actions}>
        {may('request-access') && firstPort !== undefined && (
          <ButtonLink
            to="."
            search={(old) => ({ ...old, request: firstPort })}
            variant="contained"
            resetScroll={false}
          >
            {t('product.requestAccess')}
          </ButtonLink>
        )}
        {may('publish') && (
          <Button
            variant="contained"
            disabled={change.isPending}
            onClick={() => change.mutate({ act: 'publish' })}
          >
            {t('product.publish')}
          </Button>
        )}
        {may('edit') && (
          <Button variant="outlined" onClick={() => open('edit')}>
            {t('product.edit')}
          </Button>
        )}
        {may('deprecate') && (
          <Button variant="outlined" onClick={() => open('deprecate')}>
            {t('product.deprecate')}
          </Button>
        )}
        {may('retire') && (
          <Button variant="outlined" color="error" onClick={() => open('retire')}>
            {t('product.retire')}
          </Button>
        )}
      </div>
      {change.error && dialog === undefined && (
        <Refusal error={change.error} onRetry={() => change.mutate(change.variables)} />
      )}
      {dialog === 'edit' && <EditProductDialog product={product} onClose={close} />}
      {dialog === 'deprecate' && <DeprecateDialog product={product} onClose={close} />}
      {dialog === 'retire' && (
        <ConfirmDialog
          title={t('product.retireTitle', { title: product.title })}
          text={t('product.retireText')}
          action={t('product.retire')}
          typeToConfirm={product.name}
          pending={change.isPending}
          error={change.error}
          onConfirm={() => change.mutate({ act: 'retire' }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </>
  );
}
