import styles from './ui.module.css';

export interface PanelSwitchProps<K extends string> {
  name: string;
  panels: { key: K; title: string }[];
  selected: K;
  onSelect: (key: K) => void;
}

/** Chooses one of a few views of the same thing. */
export function PanelSwitch<K extends string>({ name, panels, selected, onSelect }: PanelSwitchProps<K>) {
  return (
    <div role="group" aria-label={name} className={styles.switch}>
      {panels.map(({ key, title }) => (
        <button key={key} type="button" aria-pressed={key === selected} onClick={() => onSelect(key)}>
          {title}
        </button>
      ))}
    </div>
  );
}
