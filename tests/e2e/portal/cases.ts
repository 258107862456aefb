/** THE TABLE of how portals embed the atlas. Adding a way is adding a row; portal.spec.ts opens each. */
import { ALL_ALLIANCES } from '../facts.ts';

export interface Embed {
  title: string;
  /** Of the atlas's address. */
  search: string;
  /** What a reader of the frame has to be able to read. */
  facts: readonly (string | RegExp)[];
  /** CSS pixels. */
  width: number;
  height: number;
}

export interface Case {
  name: string;
  embeds: readonly Embed[];
  /** Of each frame; missing = no sandbox. */
  sandbox?: string;
  /** Whether the portal forbids everything but its own files and the atlas's frame. */
  isStrict?: boolean;
  /** What the frames stand in until the reader opens it. */
  within?: 'details' | 'hidden';
  /** How the reader's browser is set. */
  media?: { reducedMotion?: 'reduce'; forcedColors?: 'active'; colorScheme?: 'dark' };
  /** script: upgraded by embed.js; element: `<delta-atlas>`; missing = a plain iframe. */
  by?: 'script' | 'element';
  /** What is done in one frame is done in the others. */
  isLinked?: boolean;
  /** In the atlas no script runs. */
  isScriptless?: boolean;
}

/** What the guide recommends (docs/embedding.md). */
const FULL_SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

const ROBOTS: Embed = {
  title: 'Delta Atlas: robot alliance of the G60 corridor (interactive)',
  search: '?v=1&lang=en&focus=alliance:al-g60-robot',
  facts: ['G60 Robot Industry Alliance', 'Wuhu', 'Sources'],
  width: 800,
  height: 560,
};
const WUHU: Embed = {
  title: '长三角联盟地图：芜湖（交互式）',
  search: '?v=1&lang=zh&focus=place:340200',
  facts: ['芜湖', '来源'],
  width: 800,
  height: 560,
};
const WHOLE: Embed = {
  title: 'Delta Atlas: alliances of the Yangtze River Delta (interactive)',
  search: '?v=1&lang=en',
  facts: [ALL_ALLIANCES, 'Wuhu', 'Jiaxing'],
  width: 800,
  height: 560,
};

const INDUSTRIES = ['robotics', 'ai', 'ic', 'biomed', 'nev', 'newmat'] as const;
/** Small pictures, one beside the other, in both languages. */
const TWELVE = (['en', 'zh'] as const).flatMap((lang) =>
  INDUSTRIES.map(
    (industry): Embed => ({
      title: `Delta Atlas ${lang} ${industry}`,
      search: `?v=1&lang=${lang}&industry=ind-${industry}`,
      facts: [lang === 'en' ? /\d+ alliances?/ : /\d+ ?个联盟/],
      width: 320,
      height: 480,
    }),
  ),
);

export const CASES: readonly Case[] = [
  { name: 'no sandbox', embeds: [ROBOTS] },
  { name: 'full sandbox', embeds: [WUHU], sandbox: FULL_SANDBOX },
  { name: 'sandbox with scripts only', embeds: [ROBOTS], sandbox: 'allow-scripts' },
  { name: 'a portal with a strict policy', embeds: [ROBOTS], sandbox: FULL_SANDBOX, isStrict: true },
  { name: 'an iframe with embed.js', embeds: [WUHU], sandbox: FULL_SANDBOX, by: 'script', isStrict: true },
  { name: 'the element delta-atlas', embeds: [ROBOTS], by: 'element', isStrict: true },
  {
    name: 'two linked',
    embeds: [WHOLE, { ...WHOLE, title: 'Delta Atlas: the same again' }],
    by: 'script',
    isLinked: true,
  },
  { name: 'a column of 320 pixels', embeds: [{ ...WUHU, width: 320, height: 480 }], sandbox: FULL_SANDBOX },
  { name: 'hidden, then shown', embeds: [WHOLE], within: 'hidden' },
  { name: 'inside closed details', embeds: [WHOLE], within: 'details', sandbox: FULL_SANDBOX },
  { name: 'twelve at once', embeds: TWELVE, sandbox: FULL_SANDBOX, isStrict: true },
  { name: 'reduced motion', embeds: [ROBOTS], media: { reducedMotion: 'reduce' } },
  { name: 'forced colours', embeds: [WUHU], media: { forcedColors: 'active' } },
  { name: 'a dark reader', embeds: [ROBOTS], media: { colorScheme: 'dark' }, isStrict: true },
  {
    name: 'scripts blocked',
    embeds: [{ ...WHOLE, facts: ['Delta Atlas', ALL_ALLIANCES, 'each fact with its source'] }],
    sandbox: '',
    isScriptless: true,
  },
];
