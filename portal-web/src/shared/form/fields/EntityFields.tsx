import type { FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { asProblem } from '@/shared/api/problem';
import type { MeshEntityView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { useSettled } from '@/shared/ui/useSettled';
import { entityQueries, fullRef, portOf } from '../entityQueries';
import { optionsOf, texts } from '../formContext';
import { useEntities, useMembership, useOwnership } from '../useEntities';
import { commonOf } from './commonProps';
import { MultiPicker, Picker } from './latePickers';
import type { Choice } from './pickerList';

const ANY_KIND: string[] = [];

function choiceOf(entity: MeshEntityView, value = entity.ref): Choice {
  return { value, title: entity.title || entity.name, detail: value };
}

interface EntityPickProps {
  field: FieldProps;
  kinds: string[];
  multiple: boolean;
  /** The value that stands for an entity; its reference unless told otherwise. */
  toValue?: (entity: MeshEntityView) => string;
  /** Which of the found entities are offered. */
  keep?: (entity: MeshEntityView) => boolean;
  free: boolean;
}

/** Picks entities of the catalogue; the value is a reference, or a list of them. */
function EntityPick({ field, kinds, multiple, toValue, keep = () => true, free }: EntityPickProps) {
  const [text, setText] = useState('');
  const options = optionsOf(field);
  const query = useEntities(entityQueries(options, kinds), useSettled(text));
  const choices = (query.data ?? []).filter(keep).map((entity) => choiceOf(entity, toValue?.(entity)));
  const common = { ...commonOf(field), choices, loading: query.isPending, free, onText: setText };
  const kind = typeof options.defaultKind === 'string' ? options.defaultKind : undefined;
  const namespace = typeof options.defaultNamespace === 'string' ? options.defaultNamespace : undefined;
  const known = (value: string) => choices.some((one) => one.value === value);
  const written = (value: string) => (known(value) || toValue ? value : fullRef(value, kind, namespace));
  const send = (value: unknown) => field.onChange(value, field.fieldPathId.path);
  return (
    <>
      {multiple ? (
        <MultiPicker
          {...common}
          values={texts(field.formData)}
          onValues={(values) => send(values.length > 0 ? values.map(written) : undefined)}
        />
      ) : (
        <Picker
          {...common}
          value={texts(field.formData)[0]}
          onValue={(value) => send(value === undefined ? undefined : written(value))}
        />
      )}
      {query.error && (
        <p role="alert" className={ui.error}>
          {t('form.failed', { message: asProblem(query.error).message })}
        </p>
      )}
    </>
  );
}

const isFree = (field: FieldProps) => optionsOf(field).allowArbitraryValues !== false;

export function EntityPicker(field: FieldProps) {
  return <EntityPick field={field} kinds={ANY_KIND} multiple={false} free={isFree(field)} />;
}

export function MultiEntityPicker(field: FieldProps) {
  return <EntityPick field={field} kinds={ANY_KIND} multiple free={isFree(field)} />;
}

export function OwnerPicker(field: FieldProps) {
  return <EntityPick field={field} kinds={['Group', 'User']} multiple={false} free={isFree(field)} />;
}

/** Only what I or one of my groups own. */
export function OwnedEntityPicker(field: FieldProps) {
  const isOwned = useOwnership();
  return (
    <EntityPick
      field={field}
      kinds={ANY_KIND}
      multiple={false}
      keep={({ owner }) => isOwned(owner)}
      free={isFree(field)}
    />
  );
}

/** Only groups that I am a member of. */
export function MyGroupsPicker(field: FieldProps) {
  const isMine = useMembership();
  return <EntityPick field={field} kinds={['Group']} multiple={false} keep={isMine} free={false} />;
}

/** Output ports to read from, each as "domain/product/port". */
export function PortPicker(field: FieldProps) {
  return (
    <EntityPick
      field={field}
      kinds={['API']}
      multiple={field.schema.type === 'array'}
      toValue={portOf}
      free={false}
    />
  );
}
