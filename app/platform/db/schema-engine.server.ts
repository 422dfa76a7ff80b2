import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

/** An open engine; `close` also ends its connections. */
export interface OpenSchemaEngine {
  readonly engine: SchemaEngine;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

let bindings: ReturnType<typeof load> | undefined;

/** The bindings keep one memory: the module is set up once per process. */
async function load() {
  const loaded = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = fs.readFileSync(
    path.join(path.dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm'),
  );
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
    './schema_engine_bg.js': loaded as unknown as WebAssembly.ModuleImports,
  });
  loaded.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return loaded;
}

/** Prisma's own schema engine as WebAssembly: migrations without downloading a binary (docs/decisions/0002). */
export async function openSchemaEngine(connectionString: string): Promise<OpenSchemaEngine> {
  bindings ??= load();
  const { SchemaEngine } = await bindings;
  const adapters: { dispose(): Promise<void> }[] = [];
  const engine = await SchemaEngine.new(
    { datamodels: readSchemaFiles().map(({ path: file, content }) => [file, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg({ connectionString }), adapters)),
  );
  return {
    engine,
    async close() {
      engine.free();
      await Promise.all(adapters.map((adapter) => adapter.dispose()));
    },
  };
}

/**
 * The adapter cuts a script at every semicolon, also inside function bodies. PostgreSQL's simple protocol takes a whole
 * script in one message (and in one transaction), so it is handed over uncut.
 */
function wholeScripts(factory: PrismaPg, opened: { dispose(): Promise<void> }[]): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const client: { query(text: string): Promise<unknown> } = Reflect.get(adapter, 'client');
    adapter.executeScript = async (script) => {
      await client.query(script);
    };
    opened.push(adapter);
    return adapter;
  };
  return factory;
}

export function readSchemaFiles(): { path: string; content: string }[] {
  const folder = path.resolve('prisma', 'schema');
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: path.join(folder, name),
      content: fs.readFileSync(path.join(folder, name), 'utf8'),
    }));
}

export const noFilters = { externalTables: [], externalEnums: [] };
