import { useEffect, useEffectEvent, useRef } from 'react';
import styles from './yaml.module.css';
import { openYamlView, type YamlMark, type YamlView } from './yamlView';

export interface YamlEditorProps {
  /** Names the editor for those who do not see it. */
  name: string;
  text: string;
  marks: YamlMark[];
  onText: (text: string) => void;
}

/** A YAML document with the findings of its check beside its lines. */
export function YamlEditor({ name, text, marks, onText }: YamlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<YamlView>(null);
  const typed = useEffectEvent(onText);
  const start = useEffectEvent(() => text);

  useEffect(() => {
    if (host.current === null) {
      return undefined;
    }
    const opened = openYamlView(host.current, { text: start(), name, onText: (changed) => typed(changed) });
    view.current = opened;
    return () => {
      view.current = null;
      opened.destroy();
    };
  }, [name]);

  useEffect(() => view.current?.setText(text), [text]);
  useEffect(() => view.current?.mark(marks), [marks]);

  return <div ref={host} className={styles.yaml} />;
}
