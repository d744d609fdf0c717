import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { Json } from '@/shared/api/json';
import type { TemplateFindingView } from '@/shared/api/types';
import { t, tn } from '@/shared/i18n/translate';
import { download } from '@/shared/ui/download';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { Notice } from '@/shared/ui/Notice';
import { PanelSwitch } from '@/shared/ui/PanelSwitch';
import { ProblemNotice } from '@/shared/ui/ProblemNotice';
import { Skeletons } from '@/shared/ui/Skeletons';
import { TemplateFindings } from '@/shared/ui/TemplateFindings';
import { FormPreview } from './FormPreview';
import styles from './studio.module.css';
import { useSkeleton } from './useSkeleton';
import { useTemplateValidation } from './useStudio';

const YamlEditor = lazy(() =>
  import('@/shared/yaml/YamlEditor').then((module) => ({ default: module.YamlEditor })),
);

const DryRunPanel = lazy(() => import('./DryRunPanel').then((module) => ({ default: module.DryRunPanel })));

const NONE: TemplateFindingView[] = [];
type Part = 'form' | 'check' | 'dryRun';

function Findings({ findings }: { findings: TemplateFindingView[] }) {
  return findings.length === 0 ? (
    <Notice tone="success" title={t('studio.clean')} />
  ) : (
    <TemplateFindings findings={findings} />
  );
}

/** A template as YAML; beside it its form, its findings, and what a dry run gives. */
export function Studio({ start }: { start: string }) {
  const [text, setText] = useState(start);
  const [part, setPart] = useState<Part>('form');
  const [values, setValues] = useState<Json>({});
  const skeleton = useSkeleton();
  const query = useTemplateValidation(text);
  const findings = query.data?.findings ?? NONE;
  const pages = query.data?.pages ?? [];
  return (
    <>
      <div className={styles.desk}>
        <div className={styles.column}>
          <Suspense fallback={<Skeletons count={1} height={480} />}>
            <YamlEditor name={t('studio.definition')} text={text} marks={findings} onText={setText} />
          </Suspense>
          <div>
            <Button
              size="small"
              startIcon={<DownloadIcon />}
              onClick={() => download(text, 'template.yaml', 'application/yaml')}
            >
              {t('studio.download')}
            </Button>
          </div>
        </div>
        <div className={styles.column}>
          <PanelSwitch<Part>
            name={t('studio.part')}
            panels={[
              { key: 'form', title: t('studio.form') },
              {
                key: 'check',
                title: findings.length === 0 ? t('studio.check') : tn('studio.findings', findings.length),
              },
              { key: 'dryRun', title: t('studio.dryRun') },
            ]}
            selected={part}
            onSelect={setPart}
          />
          {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
          {part === 'form' && <FormPreview pages={pages} values={values} onValues={setValues} />}
          {part === 'check' && <Findings findings={findings} />}
          {part === 'dryRun' && (
            <Suspense fallback={<Skeletons count={1} height={160} />}>
              <DryRunPanel definition={text} values={values} skeleton={skeleton} />
            </Suspense>
          )}
        </div>
      </div>
      <LeaveGuard dirty={text !== start || skeleton.files.length > 0} text={t('studio.leaveText')} />
    </>
  );
}
