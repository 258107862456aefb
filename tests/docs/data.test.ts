import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../scripts/data/checks.ts';
import { outputFiles } from '../../scripts/data/outputs.ts';
import { dataFiles } from '../fixtures/data-files.ts';

const published = [...outputFiles(checkFiles(dataFiles()).dataset).keys(), 'LICENSES.md'];
const GUIDES = ['docs/data.md', 'docs/data.zh.md'].map((path) => readFileSync(path, 'utf8'));
const code = (text: string) => text.match(/```[\s\S]*?```/g)?.map((block) => block.replace(/^--.*$|name_\w\w/gm, ''));

describe('the guides to the data', () => {
  it('name files that are published', () => {
    for (const guide of GUIDES) {
      const named = [...guide.matchAll(/[`'"](?:data\/)?([\w*/-]+\.(?:csv|json|geojson|html))[`'"]/g)].map(
        ([, path = '']) => path,
      );
      expect(named.length).toBeGreaterThan(8);
      const isThere = (path: string) => {
        const pattern = new RegExp(`(^|/)${path.replaceAll('.', '\\.').replace('*', '[\\w-]+')}$`);
        return published.some((file) => pattern.test(file));
      };
      expect(named.filter((path) => !isThere(path))).toEqual([]);
    }
  });

  it('have the same code in both languages', () => {
    expect(code(GUIDES[1] ?? '')).toEqual(code(GUIDES[0] ?? ''));
  });
});
