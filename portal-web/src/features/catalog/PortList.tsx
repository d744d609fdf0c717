import AddIcon from '@mui/icons-material/Add';
import PortIcon from '@mui/icons-material/OutputOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { DataProductView, OutputPortView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import ui from '@/shared/ui/ui.module.css';
import styles from './catalog.module.css';
import { PortDialog } from './PortDialog';
import { RemovePortDialog } from './RemovePortDialog';

interface PortProps {
  port: OutputPortView;
  mayRequest: boolean;
  onEdit: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

function Port({ port, mayRequest, onEdit, onRemove }: PortProps) {
  return (
    <li className={styles.port}>
      <PortIcon aria-hidden />
      <div>
        <h3>{port.title || port.name}</h3>
        <p className={ui.meta}>
          <code>{port.name}</code> · {label('technology', port.technology)}
        </p>
        {port.description && <p>{port.description}</p>}
      </div>
      <div className={styles.portActions}>
        {onEdit && (
          <Button
            size="small"
            variant="outlined"
            aria-label={t('product.editPort', { port: port.name })}
            onClick={onEdit}
          >
            {t('product.edit')}
          </Button>
        )}
        {onRemove && (
          <Button
            size="small"
            variant="outlined"
            color="error"
            aria-label={t('product.removePort', { port: port.name })}
            onClick={onRemove}
          >
            {t('product.remove')}
          </Button>
        )}
        {mayRequest && (
          <ButtonLink
            to="."
            search={(old) => ({ ...old, request: port.name })}
            size="small"
            variant="outlined"
            resetScroll={false}
            aria-label={t('product.requestPort', { port: port.name })}
          >
            {t('product.requestAccess')}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

/** The places where the data is served; members of the domain add and describe them. */
export function PortList({ product }: { product: DataProductView }) {
  const [open, setOpen] = useState<{ port: OutputPortView | undefined }>();
  const mayRequest = product.allowedActions.includes('request-access');
  const [removing, setRemoving] = useState<string>();
  const mayEdit = product.allowedActions.includes('edit');
  const mayRemove = mayEdit && product.lifecycle === 'DRAFT';
  return (
    <>
      {product.outputPorts.length === 0 ? (
        <EmptyState icon={PortIcon} title={t('product.noPorts')} text={t('product.noPortsText')} />
      ) : (
        <ul className={styles.ports}>
          {product.outputPorts.map((port) => (
            <Port
              key={port.name}
              port={port}
              mayRequest={mayRequest}
              onEdit={mayEdit ? () => setOpen({ port }) : undefined}
              onRemove={mayRemove ? () => setRemoving(port.name) : undefined}
            />
          ))}
        </ul>
      )}
      {mayEdit && (
        <div>
          <Button
            size="small"
            variant="outlined"
            startIcon={<AddIcon />}
            onClick={() => setOpen({ port: undefined })}
          >
            {t('register.addPort')}
          </Button>
        </div>
      )}
      {removing !== undefined && (
        <RemovePortDialog product={product} port={removing} onClose={() => setRemoving(undefined)} />
      )}
      {open && <PortDialog product={product} port={open.port} onClose={() => setOpen(undefined)} />}
    </>
  );
}
