import GitIcon from '@mui/icons-material/AccountTreeOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { isAwaited, useSource, type FormerLook } from '@/shared/api/contractSource';
import { t } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { QueryView } from '@/shared/ui/QueryView';
import { ConflictView } from './ConflictView';
import { RemoveSourceDialog } from './RemoveSourceDialog';
import { SourceBadge } from './SourceBadge';
import { SourceDialog } from './SourceDialog';
import { SourceFacts } from './SourceFacts';
import styles from './source.module.css';
import { useChangeSource } from './useSource';
import type { ContractSourceView } from '@/shared/api/types';

export interface SourcePanelProps {
  outputPort: string;
  /** Whether this person may say where the contract lives. */
  mayChange: boolean;
}

interface SourceProps {
  outputPort: string;
  source: ContractSourceView;
  awaited: boolean;
  onChange: () => void;
  onRefresh: () => void;
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

function Source(props: SourceProps) {
  const { outputPort, source, awaited, onChange } = props;
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
              disabled={change.isPending || awaited}
              onClick={() => change.mutate({ act: 'refresh' }, { onSuccess: props.onRefresh })}
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
      {awaited && <p role="status">{t('source.awaited')}</p>}
      <Trouble source={source} />
      <SourceFacts source={source} />
      {source.state === 'CONFLICT' && may('resolve') && <ConflictView outputPort={outputPort} />}
      {change.error && <ProblemNotice error={change.error} />}
      {removing && (
        <RemoveSourceDialog outputPort={outputPort} source={source} onClose={() => setRemoving(false)} />
      )}
    </section>
  );
}

/** Where in Git a contract lives, and what the portal read there. */
export function SourcePanel({ outputPort, mayChange }: SourcePanelProps) {
  const [editing, setEditing] = useState(false);
  const [former, setFormer] = useState<FormerLook>();
  const query = useSource(outputPort, former);
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
            <Source
              outputPort={outputPort}
              source={source}
              awaited={isAwaited(source, former)}
              onChange={open}
              onRefresh={() => setFormer({ checkedAt: source.checkedAt })}
            />
          )}
          {editing && (
            <SourceDialog outputPort={outputPort} source={source} onClose={() => setEditing(false)} />
          )}
        </>
      )}
    </QueryView>
  );
}
