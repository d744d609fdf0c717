import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { DataProductView, OutputPortView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { checkPortName, TECHNOLOGIES } from './productDraft';
import { usePutPort } from './usePort';

export interface PortDialogProps {
  product: DataProductView;
  /** The port to describe; none to add one. */
  port: OutputPortView | undefined;
  onClose: () => void;
}

/** Adds a place where the data is served, or describes it anew; its name never changes. */
export function PortDialog({ product, port, onClose }: PortDialogProps) {
  const [name, setName] = useState(port?.name ?? '');
  const [title, setTitle] = useState(port?.title ?? '');
  const [technology, setTechnology] = useState(port?.technology ?? 'POSTGRESQL');
  const [description, setDescription] = useState(port?.description ?? '');
  const [connectionGuide, setGuide] = useState(port?.connectionGuide ?? '');
  const [tried, setTried] = useState(false);
  const put = usePutPort(product);
  const taken = product.outputPorts.map((one) => one.name);
  const problem = port === undefined ? checkPortName(name, taken) : undefined;
  const technologies = [...new Set([...TECHNOLOGIES, technology])];

  function submit() {
    setTried(true);
    if (problem === undefined) {
      const input = { title, technology, description, connectionGuide };
      put.mutate({ name, input }, { onSuccess: onClose });
    }
  }

  return (
    <FormDialog
      title={port === undefined ? t('register.addPort') : t('product.editPort', { port: port.name })}
      action={t('common.save')}
      pending={put.isPending}
      error={put.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {port === undefined && (
        <TextField
          required
          autoFocus
          label={t('register.portName')}
          error={tried && problem !== undefined}
          helperText={tried && problem !== undefined ? t(problem) : t('register.nameHint')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <TextField
        label={t('register.productTitle')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        select
        label={t('register.technology')}
        value={technology}
        onChange={(event) => setTechnology(event.target.value)}
      >
        {technologies.map((one) => (
          <MenuItem key={one} value={one}>
            {label('technology', one)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('register.portDescription')}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <TextField
        multiline
        minRows={4}
        label={t('register.guide')}
        helperText={t('register.guideHint')}
        value={connectionGuide}
        onChange={(event) => setGuide(event.target.value)}
      />
    </FormDialog>
  );
}
