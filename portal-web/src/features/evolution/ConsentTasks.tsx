import ConsentIcon from '@mui/icons-material/HowToVoteOutlined';
import { Link } from '@tanstack/react-router';
import { formatDay } from '@/shared/i18n/time';
import { t } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryView } from '@/shared/ui/QueryView';
import ui from '@/shared/ui/ui.module.css';
import { CarriesOver } from './CarriesOver';
import { ConsentActions } from './ConsentActions';
import { ConsentAnswerText, ConsentState } from './ConsentState';
import styles from './evolution.module.css';
import { useMyConsents } from './useConsents';
import type { ConsentView } from '@/shared/api/types';

function Task({ consent, selected }: { consent: ConsentView; selected: boolean }) {
  const { outputPort, version, formerVersion, noticeEndsAt, accessEndsAt, subject } = consent;
  const [domain = '', name = '', port = ''] = outputPort.split('/');
  const facts = [
    t('access.for', { subject: subject.name }),
    t('consent.taskText', { version, former: formerVersion }),
    noticeEndsAt && t('consent.noticeEnds', { date: formatDay(noticeEndsAt) }),
    accessEndsAt && t('consent.accessEnds', { date: formatDay(accessEndsAt) }),
  ].filter(Boolean);
  return (
    <article className={selected ? styles.taskSelected : styles.task}>
      <header className={styles.taskHead}>
        <h2>
          <Link to="/products/$domain/$name/contract" params={{ domain, name }} search={{ port, version }}>
            {outputPort}
          </Link>
        </h2>
        <ConsentState state={consent.state} />
      </header>
      <p className={ui.meta}>{facts.join(' · ')}</p>
      <div>
        <CarriesOver carriesOver={consent.carriesOver} />
        {consent.reason && <p className={ui.meta}>{consent.reason}</p>}
      </div>
      <ConsentAnswerText consent={consent} />
      <p>
        <Link
          to="/products/$domain/$name/contract/diff"
          params={{ domain, name }}
          search={{ port, from: formerVersion, to: version }}
        >
          {t('consent.see')}
        </Link>
      </p>
      <ConsentActions consent={consent} />
    </article>
  );
}

/** The contract changes that wait for an answer of mine. */
export function ConsentTasks({ selected }: { selected: string | undefined }) {
  const query = useMyConsents();
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={ConsentIcon} title={t('consent.noTasks')} text={t('consent.noTasksText')} />
        ) : (
          <ul className={styles.tasks}>
            {items.map((consent) => (
              <li key={consent.id}>
                <Task consent={consent} selected={consent.id === selected} />
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
