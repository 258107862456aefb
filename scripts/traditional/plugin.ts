import { type Plugin, runnerImport } from 'vite';

const ID = 'virtual:traditional';

/** Vite plugin: `virtual:traditional` is the table by which a browser writes Chinese in traditional characters. */
export function traditionalTable(): Plugin {
  return {
    name: 'traditional-table',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const options = { configFile: false, logLevel: 'error' } as const;
      const { module } = await runnerImport<typeof import('./table.ts')>('./scripts/traditional/table.ts', options);
      return `export default ${JSON.stringify(module.readTable('public/data'))}`;
    },
  };
}
