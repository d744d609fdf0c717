import { label, t } from '@/shared/i18n/translate';
import { CodeWords } from '@/shared/ui/CodeWords';
import ui from '@/shared/ui/ui.module.css';
import styles from './diff.module.css';
import { SeverityBadge } from './SeverityBadge';
import type { ChangeView } from '@/shared/api/types';

function Side({ name, value }: { name: string; value: string | null | undefined }) {
  return (
    <div className={styles.side}>
      <span className={ui.meta}>{name}</span>
      {value == null ? <span className={ui.meta}>{t('diff.absent')}</span> : <code>{value}</code>}
    </div>
  );
}

function Change({ change }: { change: ChangeView }) {
  return (
    <li className={styles.change}>
      <SeverityBadge severity={change.severity} />
      <div className={styles.words}>
        <p>
          <CodeWords text={change.message} />
        </p>
        {change.remedy && <p className={ui.meta}>{change.remedy}</p>}
        <p className={ui.meta}>
          <code>{change.element}</code> · {label('diffDirection', change.direction)}
        </p>
      </div>
      {(change.before != null || change.after != null) && (
        <div className={styles.sides}>
          <Side name={t('diff.before')} value={change.before} />
          <Side name={t('diff.after')} value={change.after} />
        </div>
      )}
    </li>
  );
}

/** Changes section by section, in the order in which the server ranks them. */
export function ChangeList({ changes }: { changes: ChangeView[] }) {
  const sections = [...new Set(changes.map(({ section }) => section))];
  return (
    <div className={styles.sections}>
      {sections.map((section) => (
        <section key={section} aria-label={label('diffSection', section)}>
          <h3 className={styles.sectionTitle}>{label('diffSection', section)}</h3>
          <ul className={styles.changes}>
            {changes
              .filter((change) => change.section === section)
              .map((change) => (
                <Change key={`${change.rule} ${change.pointer} ${change.message}`} change={change} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
