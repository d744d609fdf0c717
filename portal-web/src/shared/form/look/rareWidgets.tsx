import type { WidgetProps } from '@rjsf/utils';
import { lazy, Suspense, type ComponentType } from 'react';
import styles from './form.module.css';

interface WidgetModule {
  default: ComponentType<WidgetProps>;
}

/** A widget that few templates ask for: it is loaded where one does, and its place is kept meanwhile. */
function rare(load: () => Promise<WidgetModule>) {
  const Widget = lazy(load);
  return function RareWidget(props: WidgetProps) {
    return (
      <Suspense fallback={<div className={styles.awaited} />}>
        <Widget {...props} />
      </Suspense>
    );
  };
}

export const CheckboxesWidget = rare(() => import('@rjsf/mui/lib/CheckboxesWidget/index.js'));
export const RadioWidget = rare(() => import('@rjsf/mui/lib/RadioWidget/index.js'));
export const RangeWidget = rare(() => import('@rjsf/mui/lib/RangeWidget/index.js'));
