import InboxIcon from '@mui/icons-material/FactCheckOutlined';
import { useState } from 'react';
import type { AccessRequestView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageTitle } from '@/shared/ui/PageTitle';
import { QueryView } from '@/shared/ui/QueryView';
import { useHotkeys } from '@/shared/ui/useHotkeys';
import ui from '@/shared/ui/ui.module.css';
import { ApprovalDetail } from './ApprovalDetail';
import { ApprovalList } from './ApprovalList';
import styles from './approvals.module.css';
import type { Verdict } from './decision';
import { isWaiting, useApprovals } from './useApprovals';

export const APPROVAL_STATES = ['waiting', 'decided'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

export interface ApprovalsPageProps {
  state: ApprovalState;
  selected: string | undefined;
  onState: (state: ApprovalState) => void;
  onSelect: (id: string | undefined) => void;
}

function Inbox({ items, ...props }: ApprovalsPageProps & { items: AccessRequestView[] }) {
  const [verdict, setVerdict] = useState<{ id: string; verdict: Verdict }>();
  const { state, selected, onSelect } = props;
  const shown = items.filter((item) => isWaiting(item) === (state === 'waiting') || item.id === selected);
  const index = shown.findIndex(({ id }) => id === selected);
  const current = shown[index] ?? shown[0];
  const move = (step: number) =>
    onSelect(shown[Math.min(Math.max((index < 0 ? 0 : index) + step, 0), shown.length - 1)]?.id);
  const decide = (one: Verdict) => current && setVerdict({ id: current.id, verdict: one });
  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    a: () => decide('APPROVE'),
    d: () => decide('DENY'),
  });

  if (current === undefined) {
    return (
      <EmptyState
        icon={InboxIcon}
        title={label('approvals', `none_${state}`)}
        text={t('approvals.noneText')}
      />
    );
  }
  return (
    <div className={selected === undefined ? styles.panes : styles.panesDetail}>
      <ApprovalList requests={shown} selected={current.id} onSelect={onSelect} />
      <ApprovalDetail
        key={current.id}
        request={current}
        verdict={verdict?.id === current.id ? verdict.verdict : undefined}
        onVerdict={(one) => setVerdict(one && { id: current.id, verdict: one })}
        onBack={() => onSelect(undefined)}
      />
    </div>
  );
}

/** The requests that wait for this person, to be gone through with the keyboard. */
export function ApprovalsPage(props: ApprovalsPageProps) {
  const query = useApprovals();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <PageTitle title={t('shell.approvals')} />
        <p className={styles.keys}>{t('approvals.keys')}</p>
      </header>
      <div className={ui.tabs} role="group" aria-label={t('approvals.show')}>
        {APPROVAL_STATES.map((state) => (
          <button
            key={state}
            type="button"
            className={styles.tab}
            aria-pressed={props.state === state}
            onClick={() => props.onState(state)}
          >
            {label('approvals', state)}
          </button>
        ))}
      </div>
      <QueryView query={query}>{({ items }) => <Inbox {...props} items={items} />}</QueryView>
    </div>
  );
}
