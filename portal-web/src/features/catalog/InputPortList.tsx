import InputIcon from '@mui/icons-material/InputOutlined';
import { Link } from '@tanstack/react-router';
import type { InputPortView } from '@/shared/api/types';
import { t } from '@/shared/i18n/translate';
import ui from '@/shared/ui/ui.module.css';
import styles from './catalog.module.css';

function InputPort({ port }: { port: InputPortView }) {
  const [domain = '', name = ''] = port.source.split('/');
  return (
    <li className={styles.port}>
      <InputIcon aria-hidden />
      <div>
        <h3>{port.name}</h3>
        <p className={ui.meta}>
          {t('product.reads')}{' '}
          <Link to="/products/$domain/$name/{-$tab}" params={{ domain, name }}>
            {port.source}
          </Link>
        </p>
        {port.columns.length > 0 && (
          <p className={ui.meta}>
            <code>{port.columns.join(', ')}</code>
          </p>
        )}
        {port.description && <p>{port.description}</p>}
      </div>
    </li>
  );
}

/** What the product reads from others, with the way to them. */
export function InputPortList({ ports }: { ports: InputPortView[] }) {
  return (
    <ul className={styles.ports}>
      {ports.map((port) => (
        <InputPort key={port.name} port={port} />
      ))}
    </ul>
  );
}
