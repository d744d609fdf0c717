import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { TaskEventView, TaskView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { CopyButton } from '@/shared/ui/CopyButton';
import { download } from '@/shared/ui/download';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import ui from '@/shared/ui/ui.module.css';
import styles from './run.module.css';
import { useTaskLog } from './useRun';

const LINE_HEIGHT = 18;
const OVERSCAN = 20;
const AT_END_PX = 30;

const clock = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function asText(events: TaskEventView[]): string {
  return events
    .map(({ createdAt, body }) => `${createdAt} ${body.stepId ? `[${body.stepId}] ` : ''}${body.message}`)
    .join('\n');
}

interface LinesProps {
  events: TaskEventView[];
  follow: boolean;
  onFollow: (follow: boolean) => void;
}

/** The lines of the log; of thousands only those in view are drawn. */
function Lines({ events, follow, onFollow }: LinesProps) {
  const frame = useRef<HTMLDivElement>(null);
  // The virtualizer hands out functions that change without a render: nothing here is memoized.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: events.length,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: OVERSCAN,
  });

  useEffect(() => {
    if (follow && frame.current !== null) {
      frame.current.scrollTop = frame.current.scrollHeight;
    }
  }, [follow, events.length]);

  return (
    <div
      ref={frame}
      className={styles.log}
      role="log"
      aria-live="off"
      aria-label={t('run.logText')}
      tabIndex={0}
      onWheel={({ currentTarget: { scrollHeight, scrollTop, clientHeight }, deltaY }) => {
        if (deltaY < 0) {
          onFollow(false);
        } else if (scrollHeight - scrollTop - clientHeight < AT_END_PX) {
          onFollow(true);
        }
      }}
    >
      <div className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const event = events[index];
          return (
            event && (
              <p
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-status={event.body.status}
                style={{ transform: `translateY(${start}px)` }}
              >
                <time dateTime={event.createdAt}>{clock.format(new Date(event.createdAt))}</time>
                <span>{event.body.message}</span>
              </p>
            )
          );
        })}
      </div>
    </div>
  );
}

/** The log of a run as it grows, to be followed, copied and kept. A retried run is followed anew: give it another key. */
export function LogPanel({ task }: { task: TaskView }) {
  const [follow, setFollow] = useState(true);
  const { events, link, error } = useTaskLog(task.id);
  return (
    <section aria-labelledby="run-log" className={styles.section}>
      <div className={styles.logHead}>
        <h2 id="run-log">{t('run.log')}</h2>
        <label>
          <input type="checkbox" checked={follow} onChange={(event) => setFollow(event.target.checked)} />
          {t('run.follow')}
        </label>
        <CopyButton text={asText(events)} name={t('run.copyLog')} />
        <Button
          size="small"
          startIcon={<DownloadIcon />}
          disabled={events.length === 0}
          onClick={() => download(asText(events), `${task.template}-${task.id}.log`, 'text/plain')}
        >
          {t('run.download')}
        </Button>
      </div>
      {link === 'reconnecting' && <Notice tone="warning" title={t('run.reconnecting')} />}
      {link === 'polling' && <Notice tone="primary" title={t('run.polling')} />}
      {error !== undefined && <ProblemNotice error={error} />}
      {events.length === 0 ? (
        <p className={ui.meta}>{t('run.noLog')}</p>
      ) : (
        <Lines events={events} follow={follow} onFollow={setFollow} />
      )}
    </section>
  );
}
