import Button from '@mui/material/Button';
import type { Json } from '@/shared/api/json';
import type { DryRunView } from '@/shared/api/types';
import { FileBrowser } from '@/shared/files/FileBrowser';
import { compareFiles, readFiles } from '@/shared/files/files';
import { label, t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { TemplateFindings } from '@/shared/ui/TemplateFindings';
import ui from '@/shared/ui/ui.module.css';
import { SkeletonFiles } from './SkeletonFiles';
import styles from './studio.module.css';
import type { Skeleton } from './useSkeleton';
import { useRunDry } from './useStudio';

export interface DryRunPanelProps {
  definition: string;
  values: Json;
  skeleton: Skeleton;
}

function Result({ run }: { run: DryRunView }) {
  const findings = run.findings.map(({ path, ...finding }) => ({ ...finding, pointer: path }));
  return (
    <>
      {run.error !== undefined && (
        <Notice tone="error" title={t('studio.failed')}>
          <p>{run.error}</p>
        </Notice>
      )}
      {findings.length > 0 && (
        <>
          <h2>{t('studio.check')}</h2>
          <TemplateFindings findings={findings} />
        </>
      )}
      <h2>{t('studio.files')}</h2>
      <div className={styles.files}>
        <FileBrowser files={compareFiles(readFiles(run.files), undefined)} />
      </div>
      <h2>{t('run.steps')}</h2>
      <ol className={styles.steps}>
        {run.steps.map(({ id, name, action, status }) => (
          <li key={id}>
            {name} <code>{action}</code> · {label('stepStatus', status)}
          </li>
        ))}
      </ol>
      <h2>{t('studio.log')}</h2>
      <pre className={styles.log} tabIndex={0} role="region" aria-label={t('studio.log')}>
        {run.log
          .map(({ message, stepId }) => (stepId ? t('studio.logEntry', { step: stepId, message }) : message))
          .join('\n')}
      </pre>
    </>
  );
}

/** Runs the template of the editor with the values of its form and its files; nothing is written anywhere. */
export function DryRunPanel({ definition, values, skeleton }: DryRunPanelProps) {
  const run = useRunDry();
  const files = skeleton.files.map(({ path, base64Content }) => ({ path, base64Content }));
  return (
    <div className={styles.column}>
      <SkeletonFiles skeleton={skeleton} />
      <div className={styles.row}>
        <Button
          variant="contained"
          size="small"
          disabled={run.isPending}
          onClick={() => run.mutate({ definition, values, ...(files.length > 0 && { files }) })}
        >
          {t(run.isPending ? 'studio.running' : 'studio.run')}
        </Button>
        <p className={ui.meta}>{t('studio.runFirst')}</p>
      </div>
      {run.error && <ProblemNotice error={run.error} />}
      {run.data && <Result run={run.data} />}
    </div>
  );
}
