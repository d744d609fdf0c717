import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useState, type FormEvent } from 'react';
import type { MeView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { BasicsSection } from './BasicsSection';
import { ErrorSummary } from './ErrorSummary';
import { FinishSection } from './FinishSection';
import { PortSection } from './PortSection';
import { checkDraft, emptyPort, type ContractForm, type PortDraft } from './productDraft';
import styles from './register.module.css';
import { RegistrationDone } from './RegistrationDone';
import { useRegistration } from './useRegistration';

export interface RegisterFormProps<C> {
  contractForm: ContractForm<C>;
  domains: MeView['domains'];
}

/** One page with all that a data product needs; what fails can be corrected and continued. */
export function RegisterForm<C>({ contractForm, domains }: RegisterFormProps<C>) {
  const [tried, setTried] = useState(false);
  const { draft, progress, steps, run, isDone, change, startOver } = useRegistration(contractForm);
  const fixed = progress.done.includes('product');
  const errors = checkDraft(draft, contractForm);
  const shown = tried ? errors : {};
  const isOwner = domains.some(({ name, owner }) => name === draft.domain && owner);

  function setPort(index: number, port: PortDraft<C>) {
    change({ ...draft, ports: draft.ports.with(index, port) });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const [firstWrong] = Object.keys(errors);
    if (firstWrong === undefined) {
      run.mutate();
    } else {
      document.getElementById(firstWrong)?.focus();
    }
  }

  if (isDone && !run.isPending) {
    return <RegistrationDone product={draft} onAnother={startOver} />;
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      {fixed && (
        <Notice tone="primary" title={t('register.kept', { key: `${draft.domain}/${draft.name}` })} />
      )}
      <BasicsSection draft={draft} errors={shown} domains={domains} fixed={fixed} onChange={change} />
      <section className={styles.section} aria-labelledby="ports-title">
        <h2 id="ports-title">{t('register.ports')}</h2>
        {draft.ports.map((port, index) => (
          <PortSection
            key={port.key}
            draft={draft}
            port={port}
            number={index + 1}
            errors={shown}
            form={contractForm}
            fixed={fixed}
            contractDone={progress.done.includes(`contract:${port.name}`)}
            onChange={(changed) => setPort(index, changed)}
            onRemove={
              fixed || draft.ports.length === 1
                ? undefined
                : () => change({ ...draft, ports: draft.ports.filter((one) => one !== port) })
            }
          />
        ))}
        {!fixed && (
          <div>
            <Button
              variant="outlined"
              startIcon={<AddIcon />}
              onClick={() => change({ ...draft, ports: [...draft.ports, emptyPort(contractForm.empty())] })}
            >
              {t('register.addPort')}
            </Button>
          </div>
        )}
      </section>
      <FinishSection
        draft={draft}
        isOwner={isOwner}
        onChange={change}
        steps={steps}
        progress={progress}
        failed={run.isError}
      />
      <ErrorSummary errors={shown} />
      {run.error && <Notice tone="warning" title={t('register.failed')} />}
      {run.error && <ProblemNotice error={run.error} />}
      <div className={styles.actions}>
        <Button type="submit" variant="contained" size="large" disabled={run.isPending}>
          {run.isPending ? t('register.running') : fixed ? t('register.resume') : t('register.create')}
        </Button>
        <Button onClick={startOver}>{t('register.discard')}</Button>
      </div>
    </form>
  );
}
