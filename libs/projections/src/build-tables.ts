import {
  OperationNodeTransformer,
  type CreateTableBuilder,
  type IdentifierNode,
  type Kysely,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type SchemableIdentifierNode,
  type Transaction,
  type UnknownRow,
} from 'kysely';
import { tablePrefix } from './table.js';
import type { StoredView } from './view.js';
import type { BookTables, ColumnTypes } from './view-database.js';

/** Creates a view's tables for a build, without indexes: these are made when it is filled, which is faster. */
export async function createTables(
  transaction: Transaction<BookTables>,
  columnTypes: ColumnTypes,
  view: StoredView,
  build: number,
): Promise<void> {
  const prefix = tablePrefix(view, build);
  for (const table of view.tables) {
    let creation: CreateTableBuilder<string, string> = transaction.schema.createTable(
      fitting(prefix + table.name),
    );
    for (const [column, type] of Object.entries(table.columns)) {
      creation = creation.addColumn(column, columnTypes[type], (definition) => definition.notNull());
    }
    await creation.addPrimaryKeyConstraint(fitting(`${prefix}${table.name}_key`), [...table.key]).execute();
  }
}

/** Makes the indexes of a view's tables that are not there yet, one a statement. */
export async function createIndexes(
  database: Kysely<BookTables>,
  view: StoredView,
  build: number,
): Promise<void> {
  const prefix = tablePrefix(view, build);
  for (const table of view.tables) {
    for (const [index, columns] of Object.entries(table.indexes)) {
      await database.schema
        .createIndex(fitting(`${prefix}${table.name}_${index}`))
        .ifNotExists()
        .on(prefix + table.name)
        .columns([...columns])
        .execute();
    }
  }
}

/**
 * Drops every table of a build, also those of views that this program doesn't know in that version.
 *
 * @param within the schema that the tables lie in, in an engine whose databases are divided
 */
export async function dropTables(
  transaction: Transaction<BookTables>,
  build: number,
  within: string | undefined,
): Promise<void> {
  const tables = await transaction.introspection.getTables();
  const ofBuild = new RegExp(`_v\\d+_build${build}_`);
  for (const { name, schema } of tables) {
    if (schema === within && ofBuild.test(name)) await transaction.schema.dropTable(name).execute();
  }
}

/** Longer names are cut short by an engine without a word, and then two may be one (postgresql.org, identifiers). */
const longestName = 63;

function fitting(name: string): string {
  if (name.length > longestName) throw new Error(`The name ${name} has more than ${longestName} characters.`);
  return name;
}

/** Leads queries over a view's tables to where these lie in a build. */
export class InBuild implements KyselyPlugin {
  readonly #transformer: TableNames;

  constructor(view: StoredView, build: number) {
    this.#transformer = new TableNames(
      new Set(view.tables.map(({ name }) => name)),
      tablePrefix(view, build),
    );
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node, queryId);
  }

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(result);
  }
}

class TableNames extends OperationNodeTransformer {
  constructor(
    private readonly names: ReadonlySet<string>,
    private readonly prefix: string,
  ) {
    super();
  }

  protected override transformSchemableIdentifier(
    ...[node]: Parameters<OperationNodeTransformer['transformSchemableIdentifier']>
  ): SchemableIdentifierNode {
    const { name } = node.identifier;
    if (!this.names.has(name)) return node;
    const identifier: IdentifierNode = { kind: 'IdentifierNode', name: this.prefix + name };
    return { ...node, identifier };
  }
}
