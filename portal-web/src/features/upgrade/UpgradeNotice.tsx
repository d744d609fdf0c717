import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { Notice } from '@/shared/ui/Notice';
import { useOrigin, type ProductKey } from './useUpgrade';

/** Says that the template of a product has moved on; silent for products that need nothing. */
export function UpgradeNotice({ product }: { product: ProductKey }) {
  const { data: origin } = useOrigin(product);
  if (!origin?.upgradeAvailable || origin.newestRevision === undefined) {
    return null;
  }
  const short = (revision: string) => revision.slice(0, 7);
  return (
    <Notice
      tone="primary"
      title={t('upgrade.available', { revision: short(origin.newestRevision) })}
      actions={
        <ButtonLink
          to="/products/$domain/$name/upgrade"
          params={{ domain: product.domain, name: product.name }}
          size="small"
          variant="outlined"
        >
          {t('upgrade.see')}
        </ButtonLink>
      }
    >
      <p>{t('upgrade.availableText', { template: origin.template, revision: short(origin.revision) })}</p>
    </Notice>
  );
}
