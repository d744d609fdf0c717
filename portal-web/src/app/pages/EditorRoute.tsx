import '@/shared/i18n/contracts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useProduct } from '@/features/catalog/useProduct';
import { EditorPage } from '@/features/editor/EditorPage';
import { portName } from '@/shared/odcs/selection';
import { QueryView } from '@/shared/ui/QueryView';
import styles from '../shell.module.css';
import { ContractCrumbs } from './ContractCrumbs';

const route = getRouteApi('/products/$domain/$name/contract/edit');

/** The contract of an output port, being written. */
export function EditorRoute() {
  const { domain, name } = route.useParams();
  const { port, version, part } = route.useSearch();
  const navigate = useNavigate();
  const query = useProduct({ domain, name });
  return (
    <div className={styles.sub}>
      <ContractCrumbs domain={domain} name={name} port={port} version={version} />
      <QueryView query={query}>
        {(product) => (
          <EditorPage
            product={product}
            port={port}
            version={version}
            part={part ?? 'form'}
            onPart={(one) =>
              void navigate({
                to: '.',
                search: (old) => ({ ...old, part: one === 'form' ? undefined : one }),
                replace: true,
                resetScroll: false,
              })
            }
            onSaved={(saved) =>
              void navigate({
                to: '/products/$domain/$name/contract',
                params: { domain, name },
                search: { port: portName(saved.outputPort), version: saved.version },
                ignoreBlocker: true,
              })
            }
          />
        )}
      </QueryView>
    </div>
  );
}
