import type { FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { t, tn } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { useSettled } from '@/shared/ui/useSettled';
import { optionsOf, texts } from '../formContext';
import { isTag, normalTag } from '../tags';
import { useTags, type KnownTag } from '../useTags';
import { commonOf } from './commonProps';
import { MultiPicker } from './latePickers';

function choiceOf({ tag, count }: KnownTag, showCounts: boolean) {
  const detail = showCounts && count !== undefined ? tn('form.tagUses', count) : undefined;
  return { value: tag, title: tag, detail };
}

/** Tags of an entity: those that are used in the mesh are offered, any other may be entered. */
export function TagsPicker(field: FieldProps) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string[]>([]);
  const { tags, loading } = useTags(useSettled(text));
  const showCounts = optionsOf(field).showCounts === true;

  function take(values: string[]) {
    const wanted = values.map(normalTag);
    setRefused(wanted.filter((one) => !isTag(one)));
    field.onChange([...new Set(wanted.filter(isTag))], field.fieldPathId.path);
  }

  return (
    <>
      <MultiPicker
        {...commonOf(field)}
        choices={tags.map((tag) => choiceOf(tag, showCounts))}
        loading={loading}
        free
        values={texts(field.formData)}
        onText={setText}
        onValues={take}
      />
      {refused.length > 0 && (
        <p role="alert" className={ui.error}>
          {t('form.noTag', { tags: refused.join(', ') })}
        </p>
      )}
      <p className={ui.meta}>{t('form.tagHint')}</p>
    </>
  );
}
