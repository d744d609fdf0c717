import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FieldProps } from '@rjsf/utils';
import type { Json } from '@/shared/api/json';
import { t, type MessageKey } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import { describedBy, labelOf, optionsOf, settingOf, texts } from '../formContext';
import styles from '../look/form.module.css';
import { formatRepoUrl, parseRepoUrl, partsOf, type RepoPart, type RepoUrl } from '../repoUrl';

const NAMES: Record<RepoPart, MessageKey> = {
  owner: 'form.repoOwner',
  repo: 'form.repo',
  organization: 'form.organization',
  workspace: 'form.workspace',
  project: 'form.project',
};

const ALLOWED: Record<RepoPart, string> = {
  owner: 'allowedOwners',
  repo: 'allowedRepos',
  organization: 'allowedOrganizations',
  workspace: 'allowedWorkspaces',
  project: 'allowedProjects',
};

interface PartProps {
  id: string;
  label: string;
  value: string;
  allowed: string[];
  invalid: boolean;
  disabled: boolean;
  onValue: (value: string) => void;
  onBlur: () => void;
}

function Part({ id, label, value, allowed, invalid, disabled, onValue, onBlur }: PartProps) {
  const choices =
    allowed.length > 0 && value !== '' && !allowed.includes(value) ? [...allowed, value] : allowed;
  return (
    <TextField
      id={id}
      label={label}
      required
      select={choices.length > 0}
      value={value}
      error={invalid}
      disabled={disabled}
      onChange={(event) => onValue(event.target.value.trim())}
      onBlur={onBlur}
      slotProps={{ htmlInput: { 'aria-describedby': describedBy(id), spellCheck: false } }}
    >
      {choices.map((one) => (
        <MenuItem key={one} value={one}>
          {one}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Where a repository is to be made, as `host?owner=…&repo=…`. */
export function RepoUrlPicker(props: FieldProps) {
  const options = optionsOf(props);
  const { secrets, onSecret } = settingOf(props);
  const id = props.fieldPathId.$id;
  const url = parseRepoUrl(props.formData);
  const hosts = texts(options.allowedHosts);
  const host = url.host ?? (hosts.length === 1 ? hosts[0] : '') ?? '';
  const key = (options.requestUserCredentials as Json | undefined)?.secretsKey;
  const send = (change: RepoUrl) =>
    props.onChange(formatRepoUrl({ ...url, host, ...change }), props.fieldPathId.path);
  const common = {
    invalid: (props.rawErrors?.length ?? 0) > 0,
    disabled: props.disabled === true || props.readonly === true,
    onBlur: () => props.onBlur(id, props.formData),
  };
  return (
    <fieldset className={styles.group}>
      <legend>{labelOf(props)}</legend>
      <div className={styles.parts}>
        <Part
          {...common}
          id={id}
          label={t('form.host')}
          value={host}
          allowed={hosts}
          onValue={(value) => send({ host: value })}
        />
        {partsOf(host).map((part) => (
          <Part
            {...common}
            key={part}
            id={`${id}_${part}`}
            label={t(NAMES[part])}
            value={url[part] ?? ''}
            allowed={texts(options[ALLOWED[part]])}
            onValue={(value) => send({ [part]: value })}
          />
        ))}
      </div>
      {typeof key === 'string' && (
        <>
          <TextField
            type="password"
            autoComplete="new-password"
            label={host === '' ? t('form.accessTokenAny') : t('form.accessToken', { host })}
            value={secrets[key] ?? ''}
            onChange={(event) => onSecret(key, event.target.value)}
          />
          <p className={ui.meta}>{t('form.secretHint')}</p>
        </>
      )}
    </fieldset>
  );
}
