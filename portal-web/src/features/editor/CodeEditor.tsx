import { useEffect, useRef } from 'react';
import type { FindingView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import styles from './editor.module.css';
import { useDraft } from './useDraft';
import { openYamlView, type YamlView } from './yamlView';

export interface CodeEditorProps {
  findings: FindingView[];
}

/** The document as YAML with the findings of the check beside its lines. */
export function CodeEditor({ findings }: CodeEditorProps) {
  const store = useDraft();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<YamlView>(null);
  const text = store.text();

  useEffect(() => {
    if (host.current === null) {
      return undefined;
    }
    const opened = openYamlView(host.current, {
      text: store.text(),
      name: t('editor.yamlEditor'),
      onText: (typed) => store.setText(typed),
    });
    view.current = opened;
    return () => {
      view.current = null;
      opened.destroy();
    };
  }, [store]);

  useEffect(() => view.current?.setText(text), [text]);
  useEffect(() => view.current?.mark(findings), [findings]);

  return <div ref={host} className={styles.yaml} />;
}
