import GitIcon from '@mui/icons-material/AccountTreeOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSource } from '@/shared/api/contractSource';
import type { ContractSourceView } from '@/shared/api/contractTypes';
import { t } from '@/shared/i18n/translate';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { QueryView } from '@/shared/ui/QueryView';
import { ConflictView } from './ConflictView';
import { SourceBadge } from './SourceBadge';
import { SourceDialog } from './SourceDialog';
import { SourceFacts } from './SourceFacts';
import styles from './source.module.css';
import { useChangeSource } from './useSource';

export interface SourcePanelProps {
  outputPort: string;
  /** Whether this person may say where the contract lives. */
  mayChange: boolean;
}

interface SourceProps {
  outputPort: string;
  source: ContractSourceView;
  onChange: () => void;
}

const TROUBLE = {
  BROKEN: 'source.broken',
  UNREACHABLE: 'source.unreachable',
  CONFLICT: 'source.conflict',
} as const;

function Trouble({ source: { state, error } }: { source: ContractSourceView }) {
  if (state === 'IN_STEP' || state === 'BEHIND') {
    return null;
  }
  return (
    <Notice tone="warning" title={t(TROUBLE[state])}>
      {error && <p>{error}</p>}
    </Notice>
  );
}

function RemoveDialog({ outputPort, source, onClose }: SourceProps & { onClose: () => void }) {
  const change = useChangeSource(outputPort);
  return (
    <ConfirmDialog
      title={t('source.removeTitle')}
      text={t('source.removeText')}
      action={t('source.remove')}
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ act: 'remove', seen: source }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

function Source(props: SourceProps) {
  const { outputPort, source, onChange } = props;
  const [removing, setRemoving] = useState(false);
  const change = useChangeSource(outputPort);
  const may = (action: string) => source.allowedActions.includes(action);
  return (
    <section className={styles.panel} aria-label={t('source.title')}>
      <div className={styles.head}>
        <h3>{t('source.title')}</h3>
        <SourceBadge state={source.state} />
        <div className={styles.actions}>
          {may('refresh') && (
            <Button
              size="small"
              variant="outlined"
              disabled={change.isPending}
              onClick={() => change.mutate({ act: 'refresh' })}
            >
              {t('source.refresh')}
            </Button>
          )}
          {may('edit') && (
            <Button size="small" variant="outlined" onClick={onChange}>
              {t('source.change')}
            </Button>
          )}
          {may('remove') && (
            <Button size="small" variant="outlined" color="error" onClick={() => setRemoving(true)}>
              {t('source.remove')}
            </Button>
          )}
        </div>
      </div>
      <Trouble source={source} />
      <SourceFacts source={source} />
      {source.state === 'CONFLICT' && <ConflictView outputPort={outputPort} mayResolve={may('resolve')} />}
      {change.error && <ProblemNotice error={change.error} />}
      {removing && <RemoveDialog {...props} onClose={() => setRemoving(false)} />}
    </section>
  );
}

/** Where in Git a contract lives, and what the portal read there. */
export function SourcePanel({ outputPort, mayChange }: SourcePanelProps) {
  const [editing, setEditing] = useState(false);
  const query = useSource(outputPort);
  const open = () => setEditing(true);
  return (
    <QueryView query={query}>
      {(source) => (
        <>
          {source === null ? (
            <EmptyState
              icon={GitIcon}
              title={t('source.none')}
              text={t('source.noneText')}
              action={
                mayChange && (
                  <Button variant="contained" onClick={open}>
                    {t('source.setUp')}
                  </Button>
                )
              }
            />
          ) : (
            <Source outputPort={outputPort} source={source} onChange={open} />
          )}
          {editing && (
            <SourceDialog outputPort={outputPort} source={source} onClose={() => setEditing(false)} />
          )}
        </>
      )}
    </QueryView>
  );
}
