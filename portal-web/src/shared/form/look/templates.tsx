import Button from '@mui/material/Button';
import AddIcon from '@mui/icons-material/Add';
import {
  descriptionId,
  errorId,
  helpId,
  type ArrayFieldTemplateProps,
  type DescriptionFieldProps,
  type FieldErrorProps,
  type FieldHelpProps,
  type FieldTemplateProps,
  type MultiSchemaFieldTemplateProps,
  type ObjectFieldTemplateProps,
} from '@rjsf/utils';
import type { ReactNode } from 'react';
import { t } from '@/shared/i18n/translate';
import { Prose } from '@/shared/ui/Prose';
import styles from './form.module.css';

const ROOT = 'root';

/** Whether the field shows its own description: objects and plain lists do, in their heads. */
function describesItself({ id, schema, uiSchema, displayLabel }: FieldTemplateProps): boolean {
  // What is said of a whole page stands over the form.
  if (id === ROOT) {
    return true;
  }
  const isBox = schema.type === 'object' || schema.type === 'array';
  const field: unknown = uiSchema?.['ui:field'];
  return field === 'AccordionField' || (isBox && displayLabel !== true && field === undefined);
}

/** A field with what is said of it, all at one indent: description, errors, help. */
export function DenseField(props: FieldTemplateProps) {
  const { id, hidden, children, errors, help, rawDescription, rawErrors = [] } = props;
  if (hidden) {
    return <div hidden>{children}</div>;
  }
  const delegated = props.uiSchema?.['ui:field'] === 'UnknownField';
  const described = rawDescription !== undefined && rawDescription !== '' && !describesItself(props);
  return (
    <div className={styles.field}>
      {children}
      {described && !delegated && (
        <Prose id={descriptionId(id)} className={styles.hint} text={rawDescription} />
      )}
      {rawErrors.length > 0 && !delegated && errors}
      {!delegated && help}
    </div>
  );
}

/** Words as their author wrote them; anything else the form library made of them. */
function Hint({ id, text }: { id: string; text: ReactNode }) {
  if (typeof text === 'string' && text !== '') {
    return <Prose id={id} className={styles.hint} text={text} />;
  }
  return text ? (
    <div id={id} className={styles.hint}>
      {text}
    </div>
  ) : null;
}

export function DenseDescription({ id, description }: DescriptionFieldProps) {
  return <Hint id={id} text={description} />;
}

export function DenseErrors({ errors = [], fieldPathId }: FieldErrorProps) {
  return (
    <ul id={errorId(fieldPathId)} className={styles.faults}>
      {errors.map((error, index) => (
        <li key={index}>{error}</li>
      ))}
    </ul>
  );
}

export function DenseHelp({ help, fieldPathId }: FieldHelpProps) {
  return <Hint id={helpId(fieldPathId)} text={help} />;
}

/** The members of an object; the outermost is the page itself. */
export function DenseObject(props: ObjectFieldTemplateProps) {
  const { title, description, properties, fieldPathId, uiSchema } = props;
  const members = properties.map(({ content, name }) => <div key={name}>{content}</div>);
  const said = <Hint id={descriptionId(fieldPathId)} text={description} />;
  if (fieldPathId.$id === ROOT) {
    return <div className={styles.page}>{properties.map(({ content }) => content)}</div>;
  }
  if (uiSchema?.['ui:frame'] === false) {
    return (
      <div className={styles.group}>
        {said}
        {members}
      </div>
    );
  }
  return (
    <fieldset id={fieldPathId.$id} tabIndex={-1} className={`${styles.group} ${styles.nested}`}>
      <legend>{title}</legend>
      {said}
      {members}
    </fieldset>
  );
}

/** The entries of a list, with a way to add one. */
export function DenseArray(props: ArrayFieldTemplateProps) {
  const { title, schema, items, canAdd, onAddClick, fieldPathId, disabled, readonly } = props;
  const name = String(props.uiSchema?.['ui:title'] ?? title);
  return (
    <fieldset id={fieldPathId.$id} tabIndex={-1} className={styles.list}>
      <legend>{name}</legend>
      <Hint id={descriptionId(fieldPathId)} text={schema.description} />
      {items.length === 0 ? (
        <p className={styles.hint}>{t('form.noEntries')}</p>
      ) : (
        <ol className={styles.entries}>{items}</ol>
      )}
      {canAdd && (
        <div>
          <Button
            size="small"
            variant="outlined"
            startIcon={<AddIcon />}
            disabled={disabled || readonly}
            aria-label={t('form.addEntry', { title: name })}
            onClick={onAddClick}
          >
            {t('form.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

export function DenseChoice({ selector, optionSchemaField }: MultiSchemaFieldTemplateProps) {
  return (
    <div className={styles.group}>
      {selector}
      {optionSchemaField}
    </div>
  );
}
