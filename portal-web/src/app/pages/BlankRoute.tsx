import '@/shared/i18n/contracts';
import { ContractEditor } from '@/features/contract/ContractEditor';
import { emptyContract, toDocument, type ContractDraft } from '@/features/contract/contractDraft';
import { RegisterPage } from '@/features/catalog/RegisterPage';
import type { ContractForm } from '@/features/catalog/productDraft';

const contractForm: ContractForm<ContractDraft> = {
  empty: emptyContract,
  toDocument,
  render: (draft, outputPort, onChange) => (
    <ContractEditor draft={draft} outputPort={outputPort} onChange={onChange} />
  ),
};

export function BlankRoute() {
  return <RegisterPage contractForm={contractForm} />;
}
