import KeyIcon from '@mui/icons-material/VpnKeyOutlined';
import type { AccessGrantView, AccessRequestView, DataProductView, OutputPortView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryView } from '@/shared/ui/QueryView';
import ui from '@/shared/ui/ui.module.css';
import styles from './access.module.css';
import { ConnectText } from './ConnectText';
import { DomainGrants } from './DomainGrants';
import { GrantCard } from './GrantCard';
import { isOver } from './grants';
import { RequestCard } from './RequestCard';
import { useMyGrants, useMyRequests } from './useAccess';

interface PortAccessProps {
  product: DataProductView;
  port: OutputPortView;
  requests: AccessRequestView[];
  grants: AccessGrantView[];
}

function PortAccess({ product, port, requests, grants }: PortAccessProps) {
  const running = grants.filter((grant) => !isOver(grant));
  const granted = new Set(running.map(({ requestId }) => requestId));
  const open = requests.filter(
    ({ id, status }) =>
      status === 'SUBMITTED' || (status === 'APPROVED' && !granted.has(id) && running.length === 0),
  );
  const nothing = running.length === 0 && open.length === 0;
  return (
    <section className={styles.portAccess}>
      <header className={styles.cardHead}>
        <h2>
          {port.title || port.name} <span className={ui.meta}>{label('technology', port.technology)}</span>
        </h2>
        {product.allowedActions.includes('request-access') && (
          <ButtonLink
            to="."
            search={(old) => ({ ...old, request: port.name })}
            size="small"
            variant={nothing ? 'contained' : 'outlined'}
            resetScroll={false}
            aria-label={t('product.requestPort', { port: port.name })}
          >
            {t('product.requestAccess')}
          </ButtonLink>
        )}
      </header>
      {nothing && !port.connectionGuide && <p className={ui.meta}>{t('access.noneHere')}</p>}
      {nothing && port.connectionGuide && (
        <>
          <p className={ui.meta}>{t('access.memberSees', { domain: product.domain })}</p>
          <ConnectText guide={port.connectionGuide} />
        </>
      )}
      {open.map((request) => (
        <RequestCard key={request.id} request={request} selected={false} />
      ))}
      {running.map((grant) => (
        <GrantCard key={grant.id} grant={grant} />
      ))}
    </section>
  );
}

/** My access to each port of a product: what I have, what I asked for, how to ask. */
export function AccessTab({ product }: { product: DataProductView }) {
  const requests = useMyRequests();
  const grants = useMyGrants();
  if (product.outputPorts.length === 0) {
    return <EmptyState icon={KeyIcon} title={t('product.noPorts')} text={t('product.noPortsText')} />;
  }
  return (
    <QueryView query={requests}>
      {(mine) => (
        <QueryView query={grants}>
          {(held) => (
            <div className={styles.cards}>
              {product.outputPorts.map((port) => {
                const key = `${product.domain}/${product.name}/${port.name}`;
                const here = ({ outputPort }: { outputPort: string }) => outputPort === key;
                return (
                  <PortAccess
                    key={key}
                    product={product}
                    port={port}
                    requests={mine.items.filter(here)}
                    grants={held.items.filter(here)}
                  />
                );
              })}
              <DomainGrants product={product} />
            </div>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}
