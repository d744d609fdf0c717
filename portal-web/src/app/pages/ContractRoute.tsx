import '@/shared/i18n/contracts';
import { getRouteApi } from '@tanstack/react-router';
import { ContractTab, type ContractPanel } from '@/features/contract/ContractTab';
import { NewContractLinks } from '@/features/contract/NewContractLinks';
import { VersionLinks } from '@/features/contract/VersionLinks';
import { ConsentBoard } from '@/features/evolution/ConsentBoard';
import { VersionActions } from '@/features/evolution/VersionActions';
import { SourcePanel } from '@/features/source/SourcePanel';
import type { DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import type { ContractSearch } from '../routeSearch';
import { ProductFrame } from './ProductFrame';

const route = getRouteApi('/products/$domain/$name/contract');

function panelsOf(product: DataProductView): ContractPanel[] {
  const source: ContractPanel = {
    key: 'source',
    title: t('contract.panelSource'),
    render: ({ outputPort }) => (
      <SourcePanel outputPort={outputPort} mayChange={product.allowedActions.includes('add-contract')} />
    ),
  };
  const consents: ContractPanel = {
    key: 'consents',
    title: t('contract.panelConsents'),
    render: ({ contractId, version }) => <ConsentBoard version={{ id: contractId, version }} />,
  };
  return product.allowedActions.includes('add-contract') ? [consents, source] : [source];
}

/** What a data product promises, port by port and version by version. */
export function ContractRoute() {
  const key = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: ContractSearch) =>
    void navigate({
      search: (old) => ({ ...old, ...part }),
      hash: true,
      replace: true,
      resetScroll: false,
    });
  return (
    <ProductFrame product={key} request={search.request} onRequest={(request) => change({ request })}>
      {(product) => (
        <ContractTab
          product={product}
          selection={search}
          panel={search.panel}
          filter={search.filter ?? ''}
          panels={panelsOf(product)}
          actions={(version, contract) => (
            <>
              <VersionLinks product={product} version={version} contract={contract} />
              <VersionActions version={version} contract={contract} />
            </>
          )}
          footer={(contracts) => <NewContractLinks product={product} contracts={contracts} />}
          onSelect={({ port, version }) => change({ port, version })}
          onPanel={(panel) => change({ panel: panel === 'explained' ? undefined : panel })}
          onFilter={(filter) => change({ filter: filter === '' ? undefined : filter })}
        />
      )}
    </ProductFrame>
  );
}
