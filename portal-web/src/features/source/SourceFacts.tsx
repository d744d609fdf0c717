import type { ContractSourceView } from '@/shared/api/types';
import { formatMoment } from '@/shared/i18n/time';
import { t } from '@/shared/i18n/translate';
import { WebLink } from '@/shared/odcs/DefinitionLinks';
import { CopyButton } from '@/shared/ui/CopyButton';
import { Moment } from '@/shared/ui/Moment';
import ui from '@/shared/ui/ui.module.css';

const SHORT = 10;

/** Repository, file and the commit that was read last. */
export function SourceFacts({ source }: { source: ContractSourceView }) {
  const { commit, author, committedAt, checkedAt, webhookUrl } = source;
  const webhook = webhookUrl ? new URL(webhookUrl, window.location.origin).href : '';
  return (
    <dl className={ui.facts}>
      <dt>{t('source.repository')}</dt>
      <dd>
        <WebLink url={source.repository} />
      </dd>
      {source.branch && (
        <>
          <dt>{t('source.branch')}</dt>
          <dd>
            <code>{source.branch}</code>
          </dd>
        </>
      )}
      {source.path && (
        <>
          <dt>{t('source.path')}</dt>
          <dd>
            <code>{source.path}</code>
          </dd>
        </>
      )}
      {commit && (
        <>
          <dt>{t('source.commit')}</dt>
          <dd>
            <code title={commit}>{commit.slice(0, SHORT)}</code>{' '}
            {author && committedAt && (
              <span className={ui.meta}>
                {t('source.committed', { author, when: formatMoment(committedAt) })}
              </span>
            )}
          </dd>
        </>
      )}
      {checkedAt && (
        <>
          <dt>{t('source.checked')}</dt>
          <dd>
            <Moment at={checkedAt} />
          </dd>
        </>
      )}
      {webhookUrl && (
        <>
          <dt>{t('source.webhookUrl')}</dt>
          <dd>
            <code>{webhook}</code> <CopyButton text={webhook} />
          </dd>
        </>
      )}
    </dl>
  );
}
