import type { UseQueryResult } from '@tanstack/react-query';
import type { ValuesReportView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';
import { QueryView } from '@/shared/ui/QueryView';
import { Skeletons } from '@/shared/ui/Skeletons';
import { TemplateFindings } from '@/shared/ui/TemplateFindings';
import styles from './wizard.module.css';

/** What the policies say of the product before it is made. */
export function PolicyFindings({ check }: { check: UseQueryResult<ValuesReportView> }) {
  return (
    <section className={styles.section}>
      <h3>{t('wizard.findings')}</h3>
      <QueryView query={check} skeleton={<Skeletons count={1} height={48} />}>
        {({ findings }) =>
          findings.length === 0 ? (
            <Notice tone="success" title={t('wizard.noFindings')} />
          ) : (
            <TemplateFindings findings={findings} />
          )
        }
      </QueryView>
    </section>
  );
}
