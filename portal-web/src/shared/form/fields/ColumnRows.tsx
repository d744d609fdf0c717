import { ColumnRow } from './ColumnRow';
import { rowOf, useWanted, type ColumnRowsProps } from './columnRows';
import styles from './columns.module.css';

/** The columns of a usual table, all of them drawn. */
export function ColumnRows(props: ColumnRowsProps) {
  useWanted(props);
  return (
    <ol className={styles.rows}>
      {props.columns.map((column, index) => (
        <ColumnRow key={index} {...rowOf(index, column, props)} />
      ))}
    </ol>
  );
}
