import { Link } from '@tanstack/react-router';
import type { DataProductView } from '@/shared/api/types';
import { formatDay } from '@/shared/i18n/time';
import { t } from '@/shared/i18n/translate';
import { Notice } from '@/shared/ui/Notice';

function Successor({ successor }: { successor: string }) {
  const [domain = '', name = ''] = successor.split('/');
  return (
    <p>
      {t('product.successor')}{' '}
      <Link to="/products/$domain/$name/{-$tab}" params={{ domain, name }}>
        {successor}
      </Link>
    </p>
  );
}

/** Warns when the product is not, or not much longer, to be built on. */
export function ProductBanner({ product }: { product: DataProductView }) {
  switch (product.lifecycle) {
    case 'DRAFT':
      return (
        <Notice tone="primary" title={t('product.draft')}>
          <p>{t('product.draftText', { domain: product.domain })}</p>
        </Notice>
      );
    case 'DEPRECATED':
      return (
        <Notice tone="warning" title={t('product.deprecated')}>
          {product.endDate != null && <p>{t('product.endsOn', { date: formatDay(product.endDate) })}</p>}
          {product.successor != null && <Successor successor={product.successor} />}
        </Notice>
      );
    case 'RETIRED':
      return (
        <Notice tone="warning" title={t('product.retired')}>
          {product.successor != null && <Successor successor={product.successor} />}
        </Notice>
      );
    case 'PUBLISHED':
      return null;
  }
}
