import {
  readCustom,
  readDefinitions,
  readTables,
  type Definition,
  type NamedValue,
  type Table,
} from './contract';
import { record, records, text, texts, words, type Json } from '@/shared/api/json';

export interface ServiceLevel {
  property: string;
  value: string;
  unit: string | undefined;
  element: string | undefined;
  description: string | undefined;
  schedule: string | undefined;
}

export interface ServerEntry {
  name: string;
  type: string | undefined;
  environment: string | undefined;
  description: string | undefined;
  settings: NamedValue[];
}

export interface Member {
  username: string;
  name: string | undefined;
  role: string | undefined;
  since: string | undefined;
  until: string | undefined;
}

export interface Role {
  role: string;
  access: string | undefined;
  description: string | undefined;
  approvers: string[];
}

export interface SupportChannel {
  channel: string;
  tool: string | undefined;
  scope: string | undefined;
  url: string | undefined;
  description: string | undefined;
}

/** Everything a contract says, in the order in which people ask for it. */
export interface ReadableContract {
  name: string | undefined;
  tenant: string | undefined;
  tags: string[];
  purpose: string | undefined;
  usage: string | undefined;
  limitations: string | undefined;
  tables: Table[];
  serviceLevels: ServiceLevel[];
  servers: ServerEntry[];
  team: { name: string | undefined; description: string | undefined; members: Member[] };
  roles: Role[];
  support: SupportChannel[];
  price: string | undefined;
  definitions: Definition[];
  custom: NamedValue[];
}

const SERVER_HEAD = ['server', 'type', 'environment', 'description', 'id', 'roles', 'customProperties'];

function readServers(value: unknown): ServerEntry[] {
  return records(value).map((server) => ({
    name: text(server.server) ?? '',
    type: text(server.type),
    environment: text(server.environment),
    description: text(server.description),
    settings: Object.entries(server)
      .filter(([name]) => !SERVER_HEAD.includes(name))
      .map(([name, one]) => ({ name, value: words(one) })),
  }));
}

function readServiceLevels(value: unknown): ServiceLevel[] {
  return records(value).map((sla) => ({
    property: text(sla.property) ?? '',
    value: [words(sla.value), words(sla.valueExt)].filter(Boolean).join(' – '),
    unit: text(sla.unit),
    element: text(sla.element),
    description: text(sla.description),
    schedule: text(sla.schedule),
  }));
}

function readMembers(value: unknown): Member[] {
  return records(value).map((member) => ({
    username: text(member.username) ?? '',
    name: text(member.name),
    role: text(member.role),
    since: text(member.dateIn),
    until: text(member.dateOut),
  }));
}

function readRoles(value: unknown): Role[] {
  return records(value).map((role) => ({
    role: text(role.role) ?? '',
    access: text(role.access),
    description: text(role.description),
    approvers: [text(role.firstLevelApprovers), text(role.secondLevelApprovers)].filter(
      (one) => one !== undefined,
    ),
  }));
}

function readSupport(value: unknown): SupportChannel[] {
  return records(value).map((item) => ({
    channel: text(item.channel) ?? '',
    tool: text(item.tool),
    scope: text(item.scope),
    url: text(item.url) ?? text(item.invitationUrl),
    description: text(item.description),
  }));
}

function readPrice(value: unknown): string | undefined {
  const price = record(value);
  const amount = text(price.priceAmount);
  return amount && [amount, text(price.priceCurrency), text(price.priceUnit)].filter(Boolean).join(' ');
}

/** Reads an ODCS 3.x document that was parsed from JSON or YAML. */
export function readContract(value: unknown): ReadableContract {
  const document: Json = record(value);
  const description = record(document.description);
  const team = Array.isArray(document.team) ? { members: document.team } : record(document.team);
  return {
    name: text(document.name),
    tenant: text(document.tenant),
    tags: texts(document.tags),
    purpose: text(description.purpose),
    usage: text(description.usage),
    limitations: text(description.limitations),
    tables: readTables(document),
    serviceLevels: readServiceLevels(document.slaProperties),
    servers: readServers(document.servers),
    team: {
      name: text(record(team).name),
      description: text(record(team).description),
      members: readMembers(team.members),
    },
    roles: readRoles(document.roles),
    support: readSupport(document.support),
    price: readPrice(document.price),
    definitions: [
      ...readDefinitions(document.authoritativeDefinitions),
      ...readDefinitions(description.authoritativeDefinitions),
    ],
    custom: readCustom(document.customProperties),
  };
}
