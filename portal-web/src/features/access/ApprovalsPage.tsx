import InboxIcon from '@mui/icons-material/FactCheckOutlined';
import { useState } from 'react';
import type { AccessRequestView } from '@/shared/api/types';
import { label, t } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageTitle } from '@/shared/ui/PageTitle';
import { QueryView } from '@/shared/ui/QueryView';
import { useHotkeys } from '@/shared/ui/useHotkeys';
import ui from '@/shared/ui/ui.module.css';
import { ApprovalDetail, type ApprovalDetailProps } from './ApprovalDetail';
import { ApprovalList } from './ApprovalList';
import styles from './approvals.module.css';
import type { Verdict } from './decision';
import { APPROVAL_STATES, useApprovals, useRequestNow, type ApprovalState } from './useApprovals';

export interface ApprovalsPageProps {
  state: ApprovalState;
  selected: string | undefined;
  onState: (state: ApprovalState) => void;
  onSelect: (id: string | undefined) => void;
}

interface InboxProps extends ApprovalsPageProps {
  items: AccessRequestView[];
}

type DetailProps = Omit<ApprovalDetailProps, 'request'>;

/** The request as it is now; it may not be in the list: a link led here, or it was just decided. */
function RequestDetail({
  id,
  listed,
  ...detail
}: { id: string; listed: AccessRequestView | undefined } & DetailProps) {
  const query = useRequestNow(id);
  const request = query.data ?? listed;
  return request === undefined ? (
    <QueryView query={query}>{() => null}</QueryView>
  ) : (
    <ApprovalDetail request={request} {...detail} />
  );
}

function Inbox({ items, state, selected, onSelect }: InboxProps) {
  const [choice, setChoice] = useState<{ id: string; verdict: Verdict }>();
  const id = selected ?? items[0]?.id;
  const index = items.findIndex((item) => item.id === id);

  function move(step: number) {
    const next = items[Math.min(Math.max(index + step, 0), items.length - 1)];
    onSelect(next?.id);
  }

  function choose(verdict: Verdict | undefined) {
    if (id !== undefined) {
      onSelect(id);
      setChoice(verdict && { id, verdict });
    }
  }

  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    a: () => choose('APPROVE'),
    d: () => choose('DENY'),
  });

  if (id === undefined) {
    return (
      <EmptyState
        icon={InboxIcon}
        title={label('approvals', `none_${state}`)}
        text={t('approvals.noneText')}
      />
    );
  }
  const detail = {
    verdict: choice?.id === id ? choice.verdict : undefined,
    onVerdict: choose,
    onBack: () => onSelect(undefined),
  };
  return (
    <div className={selected === undefined ? styles.panes : styles.panesDetail}>
      <ApprovalList requests={items} selected={id} onSelect={onSelect} />
      <RequestDetail key={id} id={id} listed={items[index]} {...detail} />
    </div>
  );
}

/** The requests that wait for this person, to be gone through with the keyboard. */
export function ApprovalsPage(props: ApprovalsPageProps) {
  const query = useApprovals(props.state);
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
      <QueryView query={query}>{(items) => <Inbox {...props} items={items} />}</QueryView>
    </div>
  );
}
