import type { ColumnView, ContractModelView } from '@/shared/api/types';
import type { Json } from './json';

function property(column: ColumnView, columns: ColumnView[]): Json {
  const children = columns.filter(({ parent }) => parent === column.path);
  return {
    ...column,
    properties: children.map((child) => property(child, columns)),
  };
}

/** The portal's own reading of a contract, which is less than the document says, as a document. */
export function documentOf(model: ContractModelView): Json {
  return {
    name: model.name,
    tags: model.tags,
    description: { purpose: model.description, usage: model.usage, limitations: model.limitations },
    slaProperties: model.sla,
    servers: model.servers,
    schema: model.schema.map(({ columns, ...table }) => ({
      ...table,
      properties: columns.filter(({ parent }) => !parent).map((column) => property(column, columns)),
    })),
  };
}
