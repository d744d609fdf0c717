import ContractIcon from '@mui/icons-material/DescriptionOutlined';
import LinkIcon from '@mui/icons-material/OpenInNew';
import ProductIcon from '@mui/icons-material/Inventory2Outlined';
import Button from '@mui/material/Button';
import { lazy, Suspense, type ReactNode } from 'react';
import type { TaskView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import { ButtonLink } from '@/shared/ui/ButtonLink';
import { Skeletons } from '@/shared/ui/Skeletons';
import ui from '@/shared/ui/ui.module.css';
import { isOwnLink, linkTarget, readOutput, type OutputLink } from './links';
import styles from './run.module.css';

const Markdown = lazy(() => import('@/shared/ui/Markdown').then((module) => ({ default: module.Markdown })));

function ProductLinks({ product }: { product: string }) {
  const [domain = '', name = ''] = product.split('/');
  return (
    <>
      <ButtonLink
        to="/products/$domain/$name/{-$tab}"
        params={{ domain, name }}
        variant="contained"
        startIcon={<ProductIcon />}
      >
        {t('run.product')}
      </ButtonLink>
      <ButtonLink
        to="/products/$domain/$name/contract"
        params={{ domain, name }}
        variant="outlined"
        startIcon={<ContractIcon />}
      >
        {t('run.contract')}
      </ButtonLink>
    </>
  );
}

function LinkButton({ link }: { link: OutputLink }) {
  const target = linkTarget(link, window.location.origin);
  if (target === undefined) {
    return null;
  }
  if ('product' in target) {
    return (
      <ButtonLink to="/products/$domain/$name/{-$tab}" params={target.product} variant="outlined">
        {link.title}
      </ButtonLink>
    );
  }
  return (
    <Button
      href={target.href}
      variant="outlined"
      endIcon={target.foreign ? <LinkIcon titleAccess={t('run.newTab')} /> : undefined}
      {...(target.foreign && { target: '_blank', rel: 'noreferrer' })}
    >
      {link.title}
    </Button>
  );
}

export interface ResultsProps {
  task: TaskView;
  repository: (product: string) => ReactNode;
}

/** What came of the run: product, contract, repository, and what the template has to say. */
export function Results({ task: { product, output }, repository }: ResultsProps) {
  const { links, texts } = readOutput(output);
  const others = links.filter((link) => !product || !isOwnLink(link, product, window.location.origin));
  return (
    <section aria-labelledby="run-results" className={`${ui.card} ${styles.results}`}>
      <h2 id="run-results">{t('run.results')}</h2>
      <div className={styles.actions}>
        {product && <ProductLinks product={product} />}
        {others.map((link) => (
          <LinkButton key={`${link.title} ${link.url ?? link.entityRef ?? ''}`} link={link} />
        ))}
      </div>
      {product && repository(product)}
      {texts.map(({ title, content }) => (
        <section key={title} className={styles.section}>
          <h3>{title}</h3>
          <Suspense fallback={<Skeletons count={1} height={60} />}>
            <Markdown text={content} />
          </Suspense>
        </section>
      ))}
    </section>
  );
}
