import MenuItem from '@mui/material/MenuItem';
import type { MeView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { DraftField } from './DraftField';
import type { DraftErrors, ProductDraft } from './productDraft';
import styles from './register.module.css';

export interface BasicsSectionProps<C> {
  draft: ProductDraft<C>;
  errors: DraftErrors;
  domains: MeView['domains'];
  /** The product exists: its words are edited on its page. */
  fixed: boolean;
  onChange: (draft: ProductDraft<C>) => void;
}

/** What the product is called and what it is for. */
export function BasicsSection<C>({ draft, errors, domains, fixed, onChange }: BasicsSectionProps<C>) {
  const set = (change: Partial<ProductDraft<C>>) => onChange({ ...draft, ...change });
  return (
    <fieldset className={styles.section} disabled={fixed}>
      <legend>{t('register.basics')}</legend>
      <div className={styles.pair}>
        <DraftField
          select
          required
          id="domain"
          disabled={fixed}
          label={t('register.domain')}
          hint={t('register.domainHint')}
          problem={errors.domain}
          value={draft.domain}
          onText={(domain) => set({ domain, publish: false })}
        >
          {domains.map(({ name }) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </DraftField>
        <DraftField
          required
          id="name"
          disabled={fixed}
          label={t('register.name')}
          hint={t('register.nameHint')}
          problem={errors.name}
          value={draft.name}
          onText={(name) => set({ name })}
        />
      </div>
      <DraftField
        required
        id="title"
        disabled={fixed}
        label={t('register.productTitle')}
        problem={errors.title}
        value={draft.title}
        onText={(title) => set({ title })}
      />
      <DraftField
        required
        multiline
        minRows={2}
        id="description"
        disabled={fixed}
        label={t('register.description')}
        hint={t('register.descriptionHint')}
        problem={errors.description}
        value={draft.description}
        onText={(description) => set({ description })}
      />
      <DraftField
        multiline
        minRows={3}
        id="purpose"
        disabled={fixed}
        label={t('register.purpose')}
        hint={t('register.markdownHint')}
        problem={undefined}
        value={draft.purpose}
        onText={(purpose) => set({ purpose })}
      />
      <DraftField
        id="tags"
        disabled={fixed}
        label={t('register.tags')}
        hint={t('register.tagsHint')}
        problem={undefined}
        value={draft.tags}
        onText={(tags) => set({ tags })}
      />
    </fieldset>
  );
}
