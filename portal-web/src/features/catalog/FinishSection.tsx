import { t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import type { ProductDraft } from './productDraft';
import { ProgressList, type ProgressListProps } from './ProgressList';
import styles from './register.module.css';

export interface FinishSectionProps<C> extends ProgressListProps {
  draft: ProductDraft<C>;
  isOwner: boolean;
  onChange: (draft: ProductDraft<C>) => void;
}

/** How far to go at once, and what that means. */
export function FinishSection<C>({ draft, isOwner, onChange, ...list }: FinishSectionProps<C>) {
  return (
    <fieldset className={styles.section}>
      <legend>{t('register.finish')}</legend>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={draft.activate}
          onChange={(event) =>
            onChange({
              ...draft,
              activate: event.target.checked,
              publish: draft.publish && event.target.checked,
            })
          }
        />
        {t('register.activate')}
      </label>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={draft.publish}
          disabled={!isOwner}
          aria-describedby={isOwner ? undefined : 'publish-hint'}
          onChange={(event) =>
            onChange({
              ...draft,
              publish: event.target.checked,
              activate: draft.activate || event.target.checked,
            })
          }
        />
        {t('register.publish')}
      </label>
      {!isOwner && draft.domain !== '' && (
        <p id="publish-hint" className={ui.meta}>
          {t('register.notOwner', { domain: draft.domain })}
        </p>
      )}
      <ProgressList {...list} />
    </fieldset>
  );
}
