import Button from '@mui/material/Button';
import { Link } from '@tanstack/react-router';
import type { TemplateSourceView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { Moment } from '@/shared/ui/Moment';
import { Notice } from '@/shared/ui/Notice';
import ui from '@/shared/ui/ui.module.css';
import styles from './studio.module.css';

export interface SourceCardProps {
  source: TemplateSourceView;
  busy: boolean;
  onRefresh: () => void;
  onRemove: () => void;
}

/** One repository of templates: where it is, what was read of it, what is wrong. */
export function SourceCard({ source, busy, onRefresh, onRemove }: SourceCardProps) {
  const { name, repository, ref, path, commit, lastReadAt, problem, templates } = source;
  return (
    <li className={styles.source}>
      <div className={styles.head}>
        <div>
          <h2>{name}</h2>
          <p className={ui.meta}>
            <code>{repository}</code> · {ref}
            {path && ` · ${path}`}
          </p>
          <p className={ui.meta}>
            {commit && <code title={commit}>{commit.slice(0, 7)}</code>}{' '}
            {lastReadAt ? (
              <>
                {t('sources.lastRead')} <Moment at={lastReadAt} />
              </>
            ) : (
              t('sources.never')
            )}{' '}
            · {tn('sources.templates', templates.length)}
          </p>
        </div>
        <div className={styles.row}>
          <Button
            size="small"
            variant="outlined"
            disabled={busy}
            aria-label={t('sources.refreshOf', { name })}
            onClick={onRefresh}
          >
            {t('sources.refresh')}
          </Button>
          <Button
            size="small"
            variant="outlined"
            color="error"
            disabled={busy}
            aria-label={t('sources.removeOf', { name })}
            onClick={onRemove}
          >
            {t('sources.remove')}
          </Button>
        </div>
      </div>
      {problem && (
        <Notice tone="error" title={t('sources.problem')}>
          <p>{problem}</p>
        </Notice>
      )}
      {templates.length > 0 && (
        <ul className={styles.names}>
          {templates.map((template) => (
            <li key={template}>
              <Link to="/create/$template" params={{ template }} search={{}}>
                {template}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
