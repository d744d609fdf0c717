import ConsentIcon from '@mui/icons-material/HowToVoteOutlined';
import type { VersionKey } from '@/shared/api/contracts';
import { formatDay } from '@/shared/i18n/time';
import { label, t, tn } from '@/shared/i18n/translate';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Notice } from '@/shared/ui/Notice';
import { QueryView } from '@/shared/ui/QueryView';
import ui from '@/shared/ui/ui.module.css';
import { CarriesOver } from './CarriesOver';
import { ConsentAnswerText, ConsentState } from './ConsentState';
import styles from './evolution.module.css';
import { useConsentBoard } from './useConsents';
import type { ConsentBoardView, ConsentView } from '@/shared/api/types';

/** Who holds the version up comes first. */
const ORDER = ['OBJECTED', 'OPEN', 'ACCEPTED', 'MIGRATED', 'SUPERSEDED', 'LAPSED', 'RELEASED'];

function blocks({ state }: ConsentView): boolean {
  return state === 'OPEN' || state === 'OBJECTED';
}

function inOrder(items: ConsentView[]): ConsentView[] {
  return items.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

function Summary({ board }: { board: ConsentBoardView }) {
  const blocking = board.items.filter(blocks).length;
  const facts = [
    t('consent.counts', { answered: board.answered, total: board.answered + board.open }),
    board.formerVersion && t('consent.replaces', { version: board.formerVersion }),
    board.noticeEndsAt && t('consent.noticeEnds', { date: formatDay(board.noticeEndsAt) }),
  ].filter(Boolean);
  return (
    <Notice
      tone={blocking === 0 ? 'success' : 'warning'}
      title={blocking === 0 ? t('consent.free') : tn('consent.blocking', blocking)}
    >
      <p>{facts.join(' · ')}</p>
    </Notice>
  );
}

/** For owners: which consumers agreed to a version, and who still blocks. */
export function ConsentBoard({ version }: { version: VersionKey }) {
  const query = useConsentBoard(version);
  return (
    <QueryView query={query}>
      {(board) =>
        board.items.length === 0 ? (
          <EmptyState icon={ConsentIcon} title={t('consent.none')} text={t('consent.noneText')} />
        ) : (
          <section className={styles.board} aria-label={t('consent.title', { version: board.version })}>
            <Summary board={board} />
            <ul className={styles.consents}>
              {inOrder(board.items).map((consent) => (
                <li key={consent.id} className={styles.consent}>
                  <div>
                    <p>
                      <strong>{consent.subject.name}</strong>{' '}
                      <span className={ui.meta}>({label('subjectType', consent.subject.type)})</span>
                    </p>
                    <ConsentAnswerText consent={consent} />
                  </div>
                  <CarriesOver carriesOver={consent.carriesOver} />
                  <ConsentState state={consent.state} />
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </QueryView>
  );
}
