import { label, t } from '@/shared/i18n/translate';
import { WebLink } from '@/shared/odcs/DefinitionLinks';
import type { Member, ReadableContract, Role, SupportChannel } from '@/shared/odcs/promises';
import ui from '@/shared/ui/ui.module.css';
import styles from './contract.module.css';

function period({ since, until }: Member): string | undefined {
  if (until !== undefined) {
    return t('contract.memberUntil', { until });
  }
  return since && t('contract.memberSince', { since });
}

function Members({ members }: { members: Member[] }) {
  return (
    <ul className={styles.slas}>
      {members.map((member) => (
        <li key={member.username}>
          <strong>{member.name ?? member.username}</strong>
          {member.role && <span>{label('memberRole', member.role)}</span>}
          {member.name && <code className={ui.meta}>{member.username}</code>}
          {period(member) && <span className={ui.meta}>{period(member)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Roles({ roles }: { roles: Role[] }) {
  return (
    <ul className={styles.slas}>
      {roles.map(({ role, access, description, approvers }) => (
        <li key={role}>
          <strong>{role}</strong>
          {access && <span>{label('roleAccess', access)}</span>}
          {description && <span className={ui.meta}>{description}</span>}
          {approvers.length > 0 && (
            <span className={ui.meta}>{t('contract.approvers', { names: approvers.join(', ') })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Support({ channels }: { channels: SupportChannel[] }) {
  return (
    <ul className={styles.slas}>
      {channels.map(({ channel, tool, scope, url, description }) => (
        <li key={channel}>
          <strong>{channel}</strong>
          <span className={ui.meta}>{[tool, scope].filter(Boolean).join(' · ')}</span>
          {description && <span className={ui.meta}>{description}</span>}
          {url && <WebLink url={url} />}
        </li>
      ))}
    </ul>
  );
}

/** Who stands behind a contract, who grants access, and whom to ask. */
export function People({ contract: { team, roles, support } }: { contract: ReadableContract }) {
  return (
    <>
      {(team.members.length > 0 || team.name) && (
        <section className={styles.section}>
          <h3>{team.name ? t('contract.teamNamed', { name: team.name }) : t('contract.team')}</h3>
          {team.description && <p className={ui.meta}>{team.description}</p>}
          <Members members={team.members} />
        </section>
      )}
      {roles.length > 0 && (
        <section className={styles.section}>
          <h3>{t('contract.roles')}</h3>
          <Roles roles={roles} />
        </section>
      )}
      {support.length > 0 && (
        <section className={styles.section}>
          <h3>{t('contract.support')}</h3>
          <Support channels={support} />
        </section>
      )}
    </>
  );
}
