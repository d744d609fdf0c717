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
import { t } from '@/shared/i18n/translate';
import styles from './form.module.css';

const ROOT = 'root';

/** Whether the field shows its own description: objects and plain lists do, in their heads. */
function describesItself({ id, schema, uiSchema, displayLabel }: FieldTemplateProps): boolean {
  // What is said of a whole page stands over the form.
  if (id === ROOT) {
    return true;
  }
  const isBox = schema.type === 'object' || schema.type === 'array';
  return isBox && displayLabel !== true && uiSchema?.['ui:field'] === undefined;
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
        <p id={descriptionId(id)} className={styles.hint}>
          {rawDescription}
        </p>
      )}
      {rawErrors.length > 0 && !delegated && errors}
      {!delegated && help}
    </div>
  );
}

export function DenseDescription({ id, description }: DescriptionFieldProps) {
  return description ? (
    <p id={id} className={styles.hint}>
      {description}
    </p>
  ) : null;
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
  return help ? (
    <p id={helpId(fieldPathId)} className={styles.hint}>
      {help}
    </p>
  ) : null;
}

/** The members of an object; the outermost is the page itself. */
export function DenseObject({ title, description, properties, fieldPathId }: ObjectFieldTemplateProps) {
  const members = properties.map(({ content, name }) => <div key={name}>{content}</div>);
  if (fieldPathId.$id === ROOT) {
    return <div className={styles.page}>{properties.map(({ content }) => content)}</div>;
  }
  return (
    <fieldset id={fieldPathId.$id} tabIndex={-1} className={`${styles.group} ${styles.nested}`}>
      <legend>{title}</legend>
      {description !== undefined && <p className={styles.hint}>{description}</p>}
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
      {schema.description !== undefined && <p className={styles.hint}>{schema.description}</p>}
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
