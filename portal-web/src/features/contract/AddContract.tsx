import AddIcon from '@mui/icons-material/NoteAddOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { sendDocument, type SentDocument } from '@/shared/api/documents';
import type { ContractVersionView, DataProductView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { emptyContract, toDocument } from './contractDraft';
import { ContractEditor } from './ContractEditor';
import { useContractsChanged } from './useContracts';

function useAddContract(outputPort: string) {
  const onChanged = useContractsChanged();
  return useMutation({
    mutationFn: (document: SentDocument) =>
      sendDocument<ContractVersionView>(
        `/api/v1/contracts?outputPort=${encodeURIComponent(outputPort)}`,
        document,
        { method: 'POST' },
      ),
    onSuccess: onChanged,
  });
}

export interface AddContractProps {
  product: DataProductView;
  port: string | undefined;
}

function AddContractDialog({ product, port, onClose }: AddContractProps & { onClose: () => void }) {
  const [name, setName] = useState(port ?? product.outputPorts[0]?.name ?? '');
  const [draft, setDraft] = useState(emptyContract);
  const outputPort = `${product.domain}/${product.name}/${name}`;
  const document = toDocument(draft, outputPort);
  const add = useAddContract(outputPort);

  return (
    <FormDialog
      wide
      title={t('contractEditor.addTitle')}
      action={t('contractEditor.add')}
      pending={add.isPending}
      disabled={document === undefined}
      error={add.error}
      onSubmit={() => document && add.mutate(document, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField
        select
        label={t('contract.port')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      >
        {product.outputPorts.map((one) => (
          <MenuItem key={one.name} value={one.name}>
            {one.name} · {label('technology', one.technology)}
          </MenuItem>
        ))}
      </TextField>
      <ContractEditor draft={draft} outputPort={outputPort} onChange={setDraft} />
    </FormDialog>
  );
}

/** Adds a contract, or its next version, to a port; in force only once activated. */
export function AddContract({ product, port }: AddContractProps) {
  const [open, setOpen] = useState(false);
  if (!product.allowedActions.includes('add-contract') || product.outputPorts.length === 0) {
    return null;
  }
  return (
    <div>
      <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen(true)}>
        {t('contractEditor.addButton')}
      </Button>
      {open && <AddContractDialog product={product} port={port} onClose={() => setOpen(false)} />}
    </div>
  );
}
