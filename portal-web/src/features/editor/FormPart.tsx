import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { label, t } from '@/shared/i18n/translate';
import type { Path } from './draftStore';
import styles from './editor.module.css';
import { EntryList } from './EntryList';
import { Field } from './Field';
import { SERVER_TYPES, serverFields } from './serverFields';
import { useDraft } from './useDraft';

function ServerEntry({ path }: { path: Path }) {
  const store = useDraft();
  const type = store.textAt([...path, 'type']);
  const types = SERVER_TYPES.includes(type) || type === '' ? SERVER_TYPES : [...SERVER_TYPES, type];
  return (
    <>
      <Field path={[...path, 'server']} label={t('editor.name')} />
      <TextField
        select
        label={t('editor.type')}
        value={type}
        onChange={(event) => store.set([...path, 'type'], event.target.value)}
      >
        {types.map((one) => (
          <MenuItem key={one} value={one}>
            {one}
          </MenuItem>
        ))}
      </TextField>
      <Field path={[...path, 'environment']} label={t('editor.environment')} />
      {serverFields(type).map((field) => (
        <Field
          key={field}
          path={[...path, field]}
          label={label('serverField', field)}
          numeric={field === 'port'}
        />
      ))}
    </>
  );
}

/** The common parts of a contract; the rest is edited as YAML. */
export function FormPart() {
  const store = useDraft();
  // The standard of 3.0 has a plain list of members, that of 3.1 a team with members.
  const members: Path = store.list(['team']) ? ['team'] : ['team', 'members'];
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <Field path={['name']} label={t('editor.name')} />
        <Field path={['version']} label={t('editor.version')} />
      </div>
      <Field multiline path={['description', 'purpose']} label={t('contract.purpose')} />
      <Field multiline path={['description', 'usage']} label={t('contract.usage')} />
      <Field multiline path={['description', 'limitations']} label={t('contract.limitations')} />
      <EntryList
        title={t('editor.team')}
        path={members}
        addText={t('editor.addMember')}
        entryName={(number) => t('editor.member', { number })}
        blank={{ username: '' }}
      >
        {(path) => (
          <>
            <Field path={[...path, 'username']} label={t('editor.username')} />
            <Field path={[...path, 'name']} label={t('editor.name')} />
            <Field path={[...path, 'role']} label={t('editor.role')} />
          </>
        )}
      </EntryList>
      <EntryList
        title={t('editor.sla')}
        path={['slaProperties']}
        addText={t('editor.addSla')}
        entryName={(number) => t('editor.level', { number })}
        blank={{ property: '', value: '' }}
      >
        {(path) => (
          <>
            <Field path={[...path, 'property']} label={t('editor.property')} />
            <Field numeric path={[...path, 'value']} label={t('editor.value')} />
            <Field path={[...path, 'unit']} label={t('editor.unit')} />
            <Field path={[...path, 'element']} label={t('editor.element')} />
          </>
        )}
      </EntryList>
      <EntryList
        title={t('editor.servers')}
        path={['servers']}
        addText={t('editor.addServer')}
        entryName={(number) => t('editor.server', { number })}
        blank={{ server: '', type: 'postgresql' }}
      >
        {(path) => <ServerEntry path={path} />}
      </EntryList>
    </div>
  );
}
