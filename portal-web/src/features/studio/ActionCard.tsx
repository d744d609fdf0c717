import DryIcon from '@mui/icons-material/ScienceOutlined';
import SkipIcon from '@mui/icons-material/SkipNextOutlined';
import type { Json } from '@/shared/api/json';
import type { ActionView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { Badge } from '@/shared/ui/Badge';
import { Snippet } from '@/shared/ui/Snippet';
import ui from '@/shared/ui/ui.module.css';
import { schemaRows } from './schemaRows';
import styles from './studio.module.css';

interface SchemaProps {
  action: string;
  title: string;
  none: string;
  schema: Json;
}

function Schema({ action, title, none, schema }: SchemaProps) {
  const rows = schemaRows(schema);
  return (
    <section className={styles.schema}>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className={ui.meta}>{none}</p>
      ) : (
        <div
          className={styles.table}
          tabIndex={0}
          role="region"
          aria-label={t('actions.schemaOf', { what: title, action })}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{t('actions.name')}</th>
                <th scope="col">{t('actions.type')}</th>
                <th scope="col">{t('actions.meaning')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, level, type, required, description }) => (
                <tr key={name}>
                  <th scope="row" style={{ paddingInlineStart: 10 + level * 16 }}>
                    <code>{name.split('.').at(-1)}</code>
                    {required && <span className={ui.meta}> {t('actions.required')}</span>}
                  </th>
                  <td>
                    <code>{type}</code>
                  </td>
                  <td>{description}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** One action: what it takes, what it gives, and how it is used. */
export function ActionCard({ action }: { action: ActionView }) {
  const { id, description, dryRun, input, output, examples } = action;
  const runs = dryRun === 'RUNS';
  return (
    <li className={styles.action} id={id}>
      <div className={styles.row}>
        <h2>
          <code>{id}</code>
        </h2>
        <Badge
          icon={runs ? DryIcon : SkipIcon}
          tone={runs ? 'success' : 'neutral'}
          text={t(runs ? 'actions.dryRun' : 'actions.noDryRun')}
        />
      </div>
      <p>{description}</p>
      <Schema action={id} title={t('actions.input')} none={t('actions.noInput')} schema={input} />
      <Schema action={id} title={t('actions.output')} none={t('actions.noOutput')} schema={output} />
      {examples.map((example) => (
        <details key={example.description} className={styles.example}>
          <summary>{t('actions.example', { description: example.description })}</summary>
          <Snippet text={example.example} label={example.description} />
        </details>
      ))}
    </li>
  );
}
