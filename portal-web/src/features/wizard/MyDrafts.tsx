import DraftIcon from '@mui/icons-material/EditNoteOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import IconButton from '@mui/material/IconButton';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { TemplateDraftView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Moment } from '@/shared/ui/Moment';
import { QueryView } from '@/shared/ui/QueryView';
import ui from '@/shared/ui/ui.module.css';
import { useDeleteDraft, useDrafts } from './useDrafts';
import styles from './drafts.module.css';

/** What a person would call the draft: the name of the product, when there is one already. */
function nameOf({ values, template }: TemplateDraftView): string {
  const name = [values.title, values.name].find((one) => typeof one === 'string' && one !== '');
  return typeof name === 'string' ? name : template;
}

function Draft({ draft, onDelete }: { draft: TemplateDraftView; onDelete: () => void }) {
  const { id, template, page, updatedAt } = draft;
  const name = nameOf(draft);
  return (
    <li className={styles.draft}>
      <div>
        <h2>
          <Link
            to="/create/$template"
            params={{ template }}
            search={{ step: String(page + 1), draft: id }}
            aria-label={t('drafts.resume', { name })}
          >
            {name}
          </Link>
        </h2>
        <p className={ui.meta}>
          <code>{template}</code> · {t('drafts.at', { step: page + 1 })} · <Moment at={updatedAt} />
        </p>
      </div>
      <IconButton aria-label={t('drafts.remove', { name })} onClick={onDelete}>
        <DeleteIcon />
      </IconButton>
    </li>
  );
}

/** What I began in a template and have not created yet. */
export function MyDrafts() {
  const [doomed, setDoomed] = useState<TemplateDraftView>();
  const remove = useDeleteDraft();
  return (
    <>
      <QueryView query={useDrafts()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={DraftIcon}
              title={t('drafts.none')}
              text={t('drafts.noneText')}
              action={
                <ButtonLink to="/create" variant="contained">
                  {t('drafts.toGallery')}
                </ButtonLink>
              }
            />
          ) : (
            <ul className={styles.drafts}>
              {items.map((draft) => (
                <Draft key={draft.id} draft={draft} onDelete={() => setDoomed(draft)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {doomed && (
        <ConfirmDialog
          title={t('drafts.removeTitle')}
          text={t('drafts.removeText', { name: nameOf(doomed) })}
          action={t('drafts.removeAction')}
          pending={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(doomed.id, { onSuccess: () => setDoomed(undefined) })}
          onClose={() => {
            remove.reset();
            setDoomed(undefined);
          }}
        />
      )}
    </>
  );
}
