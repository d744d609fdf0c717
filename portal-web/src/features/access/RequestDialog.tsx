import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { newKey } from '@/shared/api/client';
import { useMe } from '@/shared/api/me';
import { asProblem } from '@/shared/api/problem';
import type { DataProductView, MeView } from '@/shared/api/types';
import { label, t, tn } from '@/shared/i18n/translate';
import { FormDialog } from '@/shared/ui/FormDialog';
import { PreflightResult } from './PreflightResult';
import { RequestSent } from './RequestSent';
import { DURATIONS, parseSubject, subjectsOf } from './subjects';
import { usePreflight, useRequestAccess } from './useAccess';

export interface RequestDialogProps {
  product: DataProductView;
  /** The port asked for by the address. */
  port: string;
  onPort: (port: string) => void;
  onClose: () => void;
}

interface FormProps extends RequestDialogProps {
  me: MeView;
}

function RequestForm({ product, port, me, onPort, onClose }: FormProps) {
  const subjects = subjectsOf(me);
  const [subject, setSubject] = useState(subjects[0]?.value ?? '');
  const [durationDays, setDurationDays] = useState(90);
  const [purpose, setPurpose] = useState('');
  const [key, setKey] = useState(newKey);
  const request = useRequestAccess();
  const asked = {
    outputPort: `${product.domain}/${product.name}/${port}`,
    subject: parseSubject(subject),
    durationDays,
  };
  const preflight = usePreflight(asked);

  function submit() {
    const input = { ...asked, purpose: purpose.trim() };
    const onError = (error: unknown) => {
      if (asProblem(error).status !== 0) {
        setKey(newKey());
      }
    };
    request.mutate({ input, key }, { onError });
  }

  if (request.data) {
    return <RequestSent request={request.data} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={t('access.requestTitle', { title: product.title })}
      action={t('access.send')}
      pending={request.isPending}
      disabled={preflight.data?.allowed === false}
      error={request.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        select
        label={t('access.port')}
        value={port}
        onChange={(event) => onPort(event.target.value)}
      >
        {product.outputPorts.map((one) => (
          <MenuItem key={one.name} value={one.name}>
            {one.title || one.name} · {label('technology', one.technology)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('access.subject')}
        helperText={t('access.subjectHint')}
        value={subject}
        onChange={(event) => setSubject(event.target.value)}
      >
        {subjects.map(({ value, text }) => (
          <MenuItem key={value} value={value}>
            {text}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        autoFocus
        multiline
        minRows={3}
        label={t('access.purpose')}
        helperText={t('access.purposeHint')}
        value={purpose}
        onChange={(event) => setPurpose(event.target.value)}
      />
      <TextField
        select
        label={t('access.duration')}
        value={durationDays}
        onChange={(event) => setDurationDays(Number(event.target.value))}
      >
        {DURATIONS.map((days) => (
          <MenuItem key={days} value={days}>
            {tn('common.days', days)}
          </MenuItem>
        ))}
      </TextField>
      <PreflightResult query={preflight} />
    </FormDialog>
  );
}

/** Asks for access to one port; the answer says who decides before anything is sent. */
export function RequestDialog(props: RequestDialogProps) {
  const me = useMe();
  const known =
    props.product.outputPorts.find(({ name }) => name === props.port) ?? props.product.outputPorts[0];
  if (!me.data || known === undefined) {
    return null;
  }
  return <RequestForm {...props} port={known.name} me={me.data} />;
}
