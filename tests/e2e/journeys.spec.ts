/**
 * What readers come for, each by pointer, by keyboard alone, and through the browser's accessibility tree. Everything is
 * found by its role and name, so that a journey outlives the layout.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { atlasFile, expect, openAtlas, test } from './atlas.ts';
import { WAYS } from './ways/index.ts';
import type { Target, Way } from './ways/way.ts';

test.use({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });

const SENTENCE: Target = ['status', undefined, ['banner']];
const SEARCH: Target = ['combobox', /^Search/];
const DETAILS: Target = ['complementary', 'Details'];
const TABLES: Target = ['button', /^Tables/, ['banner']];
const OPENED: Target = ['tabpanel', /^(Compare|Changes)$/];
const DIALOG: Target = ['dialog', 'Share and download'];
const BIOMEDICINE: Target = ['checkbox', /^Biomedicine and health/];
const WORDS = JSON.parse(readFileSync('src/ui/i18n/en.rest.json', 'utf8')) as Record<string, string>;

type File = Awaited<ReturnType<typeof atlasFile>>;
const dayInWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const membersOf = ({ alliances }: File, id: string) =>
  alliances.find((alliance) => alliance.id === id)?.members.map(({ place }) => place) ?? [];
const alliancesOf = (file: File, place: string) =>
  file.alliances.filter(({ members }) => members.some((one) => one.place === place));

interface Reader {
  page: Page;
  way: Way;
  file: File;
  /** Waits until the details of a record are open. */
  opens(title: string): Promise<void>;
  /** Waits until something says all these words. */
  reads(target: Target, ...words: readonly (string | RegExp)[]): Promise<void>;
}

const JOURNEYS: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  async 'the robot alliance, its members and its founding'({ way, file, opens, reads }) {
    await way.pick(SEARCH, 'robot', /^G60 Robot Industry Alliance/);
    await opens('G60 Robot Industry Alliance');
    const { founded } = file.alliances.find(({ id }) => id === 'al-g60-robot') ?? {};
    const names = membersOf(file, 'al-g60-robot').flatMap((id) => file.places.find((place) => place.id === id) ?? []);
    expect(names.length).toBeGreaterThan(2);
    await reads(
      DETAILS,
      dayInWords.format(new Date(founded ?? '')),
      ...names.map(({ label, name }) => (label ?? name).en),
    );
  },

  async 'the alliances that Taizhou 泰州 belongs to'({ way, file, opens, reads }) {
    await way.pick(SEARCH, '泰州', /^Taizhou \(Jiangsu\)/);
    await opens('Taizhou (Jiangsu)');
    const own = alliancesOf(file, '321200');
    expect(own.length).toBeGreaterThan(0);
    await reads(DETAILS, ...own.map(({ name }) => name.en));
  },

  async 'biomedicine from 2019 to 2021'({ page, way, reads }) {
    await way.press(BIOMEDICINE);
    await reads(SENTENCE, /biomedicine/i);
    await way.press(['button', 'Set dates']);
    await way.type(['textbox', 'From'], '2019');
    await way.type(['textbox', 'to'], '2021');
    await way.press(['button', 'Apply']);
    await reads(SENTENCE, /biomedicine/i, '2019 – 2021');
    await expect(page).toHaveURL(/time=2019\.\.2021/);
  },

  async 'Suzhou and Wuhu compared'({ way, file, reads }) {
    await way.press(TABLES);
    await way.press(['tab', 'Compare']);
    await way.pick(['combobox', 'Place A'], 'suzhou', /^Suzhou \(Jiangsu\)/);
    await way.pick(['combobox', 'Place B'], 'wuhu', /^Wuhu/);
    const [one, other] = [alliancesOf(file, '320500'), alliancesOf(file, '340200')];
    const shared = one.filter((alliance) => other.includes(alliance)).length;
    await reads(OPENED, `(${shared} of ${new Set([...one, ...other]).size})`);
  },

  async 'the matrix, and a place in it'({ way, opens, reads }) {
    await way.press(TABLES);
    await way.press(['tab', 'Matrix']);
    await expect.poll(() => way.count(['columnheader', 'G60 Laser Industry Alliance', ['grid']])).toBe(1);
    await way.press(['button', /^Wuhu/, ['grid']]);
    await opens('Wuhu');
    await reads(DETAILS, 'G60 Robot Industry Alliance');
  },

  async 'what there was on a day'({ page, way, reads }) {
    await way.choose(['combobox', 'Time view'], 'As of one day');
    await reads(SENTENCE, /as of/);
    await way.press(['button', 'Set dates']);
    await way.type(['textbox', 'As of'], '2019-06-30');
    await way.press(['button', 'Apply']);
    await reads(SENTENCE, 'as of 30 Jun 2019');
    await expect(page).toHaveURL(/asOf=2019-06-30/);
  },

  async 'two dates compared'({ way, reads }) {
    await way.choose(['combobox', 'Time view'], 'Compare two dates');
    await way.press(['button', 'Set dates']);
    await way.type(['textbox', 'Earlier date'], '2018-12-31');
    await way.type(['textbox', 'Later date'], '2021-06-30');
    await way.press(['button', 'Apply']);
    await reads(SENTENCE, '31 Dec 2018', '30 Jun 2021');
    await way.press(['button', 'What changed']);
    await reads(OPENED, 'alliances founded', 'G60 Artificial Intelligence Industry Alliance');
  },

  async 'a CSV and a PNG'({ page, way, file }) {
    await way.press(['button', 'Share', ['banner']]);
    await way.press(['tab', 'Download', DIALOG]);
    const fileOf = async (button: Target) => {
      const coming = page.waitForEvent('download');
      await way.press(button);
      const download = await coming;
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const csv = await fileOf(['button', /^Alliances/, DIALOG]);
    expect(csv.name).toMatch(/\.csv$/);
    expect(csv.bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(file.alliances.length + 1);
    const png = await fileOf(['button', 'Download PNG', DIALOG]);
    expect(png.name).toMatch(/\.png$/);
    expect(png.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  },

  async 'the code of an embed'({ page, way, reads }) {
    await way.press(['button', 'Share', ['banner']]);
    await way.press(['tab', 'Embed', DIALOG]);
    await way.press(['button', /^Copy: /, DIALOG]);
    await reads(DIALOG, 'Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /<iframe title="[^"]+"[^>]* src="[^"]+\/embed\/\?/,
    );
  },

  async 'another language'({ page, way, reads }) {
    await way.choose(['combobox', 'Language'], '简体中文');
    await reads(SENTENCE, /联盟/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect.poll(() => way.count(['combobox', '语言'])).toBe(1);
  },

  async 'everything cleared, and taken back'({ page, way, reads }) {
    const all = await way.text(SENTENCE);
    await way.press(BIOMEDICINE);
    await reads(SENTENCE, /biomedicine/i);
    await way.press(['button', 'Clear all filters']);
    await expect.poll(() => way.text(SENTENCE)).toBe(all);
    await page.goBack();
    await reads(SENTENCE, /biomedicine/i);
    await expect(page.getByRole('checkbox', { name: /^Biomedicine and health/ })).toBeChecked();
  },

  async 'from a source to its records'({ page, way, opens, reads }) {
    await way.pick(SEARCH, 'robot', /^G60 Robot Industry Alliance/);
    const named = new RegExp((WORDS['details.source-details-label'] ?? '').split('{title}')[0] ?? '');
    const first = page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: named }).first();
    const name = (await first.getAttribute('aria-label')) ?? '';
    await way.press(['button', name, DETAILS]);
    await reads(DETAILS, WORDS['details.cited-by'] ?? '');
    await way.press(['button', 'G60 Robot Industry Alliance', DETAILS]);
    await opens('G60 Robot Industry Alliance');
  },
};

for (const [name, run] of Object.entries(JOURNEYS)) {
  for (const [hands, use] of Object.entries(WAYS)) {
    test(`${name}: by ${hands}`, async ({ page }) => {
      // A hundred stops of the keyboard take their time.
      test.slow();
      await openAtlas(page, './?lang=en&engine=svg');
      const way = await use(page);
      await run({
        page,
        way,
        file: await atlasFile(page),
        opens: (title) => expect.poll(() => way.count(['heading', title, DETAILS]), { message: title }).toBe(1),
        async reads(target, ...words) {
          for (const word of words) {
            const poll = expect.poll(() => way.text(target), { message: `${target[0]} ${target[1] ?? ''}` });
            await (typeof word === 'string' ? poll.toContain(word) : poll.toMatch(word));
          }
        },
      });
    });
  }
}
