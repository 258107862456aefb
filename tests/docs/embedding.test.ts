import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frozenScripts } from '../../scripts/embed-script.ts';
import { FIXED, SETTABLE } from '../../src/embed/messages.ts';
import { FACETS } from '../../src/model/facets.ts';
import { KEY_OF } from '../../src/state/address-values.ts';
import { ANALYSIS_IDS, LAYER_IDS, LINK_ENCODINGS, TABLE_IDS } from '../../src/state/store.ts';
import { readGuide } from './guide.ts';

const guides = ['docs/embedding.md', 'docs/embedding.zh.md'].map((path) => readFileSync(path, 'utf8'));
const [english = '', chinese = ''] = guides;

/** First cells of the table of parameters, with what stands in backticks in them. */
function parametersIn(guide: string): string[] {
  const rows = guide.slice(guide.indexOf('| `v` |')).split('\n\n')[0]?.split('\n') ?? [];
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
}
const codeOf = (guide: string) => [...guide.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);

describe('the guide for editors, in both languages', () => {
  it('names the same parameters, each once', () => {
    const names = parametersIn(english);
    expect(names.length).toBeGreaterThan(25);
    expect(new Set(names).size).toBe(names.length);
    expect(parametersIn(chinese)).toEqual(names);
  });

  it('names every parameter there is, those that can be set before the others', () => {
    const names = [...readGuide().parameters.keys()];
    expect([...names].sort()).toEqual([...SETTABLE, ...FIXED].sort());
    const settable = names.slice(1, names.indexOf('hide') + 1);
    expect(settable.sort()).toEqual([...SETTABLE].sort());
  });

  it('says the same of parameters, methods and events in both languages', () => {
    const [one, other] = [readGuide(), readGuide('docs/embedding.zh.md')];
    expect(one.methods.length).toBeGreaterThan(3);
    // Its fields first; what else stands in the cell is about their values.
    const namesIn = ({ events }: typeof one) => [...events].map(([name, [field]]) => [name, field]);
    expect({ ...other, events: namesIn(other) }).toEqual({ ...one, events: namesIn(one) });
  });

  it('hands out the newest frozen script', () => {
    const { version } = frozenScripts().at(-1) ?? {};
    for (const guide of guides) {
      const named = [...guide.matchAll(/HOST\/embed\/(\d[\d.]*)\.js/g)].map(([, found]) => found);
      expect([...new Set(named)]).toEqual([version]);
    }
  });

  it('names every filter, table, analysis, layer and drawing there is', () => {
    const names = parametersIn(english);
    for (const { id } of FACETS) {
      const key = KEY_OF[id];
      expect([key, names.includes(key) || english.includes(`\`${key}=`)]).toEqual([key, true]);
    }
    for (const guide of guides) {
      for (const id of [...TABLE_IDS, ...ANALYSIS_IDS, ...LINK_ENCODINGS, ...LAYER_IDS]) {
        expect([id, new RegExp(`\`[^\`]*\\b${id}\\b[^\`]*\``).test(guide)]).toEqual([id, true]);
      }
    }
  });

  it('has the same sections and pieces of code', () => {
    const levels = (guide: string) => [...guide.matchAll(/^(#+) /gm)].map(([, marks]) => marks);
    expect(levels(chinese)).toEqual(levels(english));
    expect(codeOf(chinese)).toHaveLength(codeOf(english).length);
  });

  it('has snippets that keep the rules it gives: a title, a link, no inline script or style, escaped addresses', () => {
    for (const guide of guides) {
      const snippets = codeOf(guide).filter((code) => /^<(figure|iframe|delta-atlas)/.test(code));
      expect(snippets).toHaveLength(3);
      for (const snippet of snippets) {
        expect(snippet).toMatch(/title="[^"]+"/);
        expect(snippet).not.toMatch(/\sstyle=|\son\w+=|<script>|&(?!amp;)/);
      }
      expect(snippets[0]).toMatch(/<a href="https:\/\/HOST\/\?/);
    }
  });
});
