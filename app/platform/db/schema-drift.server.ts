import pg from 'pg';
import { noFilters, openSchemaEngine, readSchemaFiles } from './schema-engine.server';

/** What Prisma's schema knows of a database, one line each: columns, enums, keys and plain indexes. */
const facts = `
  SELECT format('column %s.%s %s%s%s', table_name, column_name, udt_name,
    CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END, coalesce(' default ' || column_default, '')) AS fact
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  UNION ALL
  SELECT format('enum %s: %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder))
  FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.typname
  UNION ALL
  SELECT format('key %s.%s %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
  FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
  WHERE n.nspname = 'public' AND c.contype IN ('p', 'f')
  UNION ALL
  SELECT format('index %s', indexdef) FROM pg_indexes
  WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;

/** What a key does when its target goes may be finer in a migration than Prisma can say (`SET NULL (booth_id)`). */
const withoutActions = (fact: string) =>
  fact.startsWith('key ') ? fact.replace(/ ON (UPDATE|DELETE) .*$/, '') : fact;

export interface SchemaDrift {
  /** In the schema, made by no migration. */
  readonly missing: readonly string[];
  /** Columns and enums made by migrations, unknown to the schema; constraints and indexes may be theirs alone. */
  readonly unknown: readonly string[];
}

/**
 * Holds a migrated database against the schema files.
 * @param bareUrl an empty database on any server, into which the schema is written for comparison
 */
export async function schemaDrift(migratedUrl: string, bareUrl: string): Promise<SchemaDrift> {
  const { engine, close } = await openSchemaEngine(bareUrl);
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: readSchemaFiles() },
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  await close();
  const wanted = await factsOf(bareUrl, stdout ?? '');
  const found = await factsOf(migratedUrl);
  const made = new Set([...found].map(withoutActions));
  return {
    missing: [...wanted].filter((fact) => !made.has(withoutActions(fact))).sort(),
    unknown: [...found].filter((fact) => /^(column|enum) /.test(fact) && !wanted.has(fact)).sort(),
  };
}

async function factsOf(url: string, script?: string): Promise<ReadonlySet<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (script) await client.query(script);
    const { rows } = await client.query<{ fact: string }>(facts);
    return new Set(rows.map(({ fact }) => fact));
  } finally {
    await client.end();
  }
}
