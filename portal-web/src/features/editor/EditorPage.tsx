import LockIcon from '@mui/icons-material/LockOutlined';
import MissingIcon from '@mui/icons-material/SearchOff';
import { useContracts, useContractVersion } from '@/shared/api/contracts';
import type { ContractVersionView, ContractView, DataProductView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { portName, selectVersion } from '@/shared/odcs/selection';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageTitle } from '@/shared/ui/PageTitle';
import { QueryView } from '@/shared/ui/QueryView';
import { Editor } from './Editor';
import styles from './editor.module.css';
import type { EditorPart } from './Parts';
import { newContract } from './skeleton';
import { useEditableDocument } from './useEditor';

export interface EditorPageProps {
  product: DataProductView;
  port: string | undefined;
  version: string | undefined;
  part: EditorPart;
  onPart: (part: EditorPart) => void;
  onSaved: (version: ContractVersionView) => void;
}

type DeskProps = Pick<EditorPageProps, 'part' | 'onPart' | 'onSaved'> & { outputPort: string };

function subtitle(version: ContractVersionView): string {
  return version.status === 'DRAFT'
    ? t('editor.editing', { version: version.version })
    : t('editor.creating', { version: version.version });
}

function Existing({
  contract,
  version,
  ...desk
}: DeskProps & { contract: ContractView; version: ContractVersionView }) {
  const query = useEditableDocument(version);
  return (
    <>
      <p className={styles.subtitle}>{subtitle(version)}</p>
      <QueryView query={query}>
        {(start) => <Editor {...desk} contract={contract} version={version} start={start} />}
      </QueryView>
    </>
  );
}

function OfContract({
  contract,
  version,
  ...desk
}: DeskProps & { contract: ContractView; version: string | undefined }) {
  const query = useContractVersion(selectVersion(contract, { version }));
  return (
    <QueryView query={query}>
      {(found) => <Existing {...desk} contract={contract} version={found} />}
    </QueryView>
  );
}

function First(desk: DeskProps) {
  const start = { text: newContract(desk.outputPort), converted: false };
  return (
    <>
      <p className={styles.subtitle}>{t('editor.starting')}</p>
      <Editor {...desk} contract={undefined} version={undefined} start={start} />
    </>
  );
}

/** Writes the contract of an output port: its first version, a draft, or the version after one. */
export function EditorPage({ product, port, version, ...rest }: EditorPageProps) {
  const key = `${product.domain}/${product.name}`;
  const query = useContracts(key);
  const wanted = product.outputPorts.find(({ name }) => port === undefined || name === port);
  if (!product.allowedActions.includes('add-contract')) {
    const text = t('editor.mayNotText', { domain: product.domain });
    return <EmptyState icon={LockIcon} title={t('editor.mayNot')} text={text} />;
  }
  if (wanted === undefined) {
    return <EmptyState icon={MissingIcon} title={t('editor.noPort')} text={t('editor.noPortText')} />;
  }
  const desk = { ...rest, outputPort: `${key}/${wanted.name}` };
  return (
    <>
      <PageTitle title={t('editor.title', { port: desk.outputPort })} />
      <QueryView query={query}>
        {({ items }) => {
          const contract = items.find(({ outputPort }) => portName(outputPort) === wanted.name);
          return contract === undefined ? (
            <First {...desk} />
          ) : (
            <OfContract {...desk} contract={contract} version={version} />
          );
        }}
      </QueryView>
    </>
  );
}
