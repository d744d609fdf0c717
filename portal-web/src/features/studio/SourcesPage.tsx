import SourceIcon from '@mui/icons-material/SourceOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { TemplateSourceView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageTitle } from '@/shared/ui/PageTitle';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { QueryView } from '@/shared/ui/QueryView';
import { AddSourceDialog } from './AddSourceDialog';
import { SourceCard } from './SourceCard';
import styles from './studio.module.css';
import { useChangeSources, useSources } from './useStudio';

/** The Git repositories that templates are read from. */
export function SourcesPage() {
  const [adding, setAdding] = useState(false);
  const [doomed, setDoomed] = useState<TemplateSourceView>();
  const change = useChangeSources();
  const query = useSources();
  const close = () => {
    change.reset();
    setDoomed(undefined);
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <PageTitle title={t('sources.title')} />
          <p className={styles.lead}>{t('sources.lead')}</p>
        </div>
        {query.data && (
          <div className={styles.row}>
            <ButtonLink to="/admin/templates/editor" variant="outlined">
              {t('sources.editor')}
            </ButtonLink>
            <Button variant="contained" onClick={() => setAdding(true)}>
              {t('sources.add')}
            </Button>
          </div>
        )}
      </header>
      {change.error && doomed === undefined && <ProblemNotice error={change.error} />}
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={SourceIcon} title={t('sources.none')} text={t('sources.noneText')} />
          ) : (
            <ul className={styles.sources}>
              {items.map((source) => (
                <SourceCard
                  key={source.name}
                  source={source}
                  busy={change.isPending}
                  onRefresh={() => change.mutate({ act: 'refresh', name: source.name })}
                  onRemove={() => setDoomed(source)}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      {adding && <AddSourceDialog onClose={() => setAdding(false)} />}
      {doomed && (
        <ConfirmDialog
          title={t('sources.removeTitle', { name: doomed.name })}
          text={t('sources.removeText')}
          action={t('sources.remove')}
          typeToConfirm={doomed.name}
          pending={change.isPending}
          error={change.error}
          onConfirm={() => change.mutate({ act: 'remove', name: doomed.name }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </div>
  );
}
