import { atlasFile, details, expect, test } from './atlas.ts';

/** The contents of the five articles (design/product.md): place in the panel, and words in both languages. */
const FOUND: readonly [focus: string, en: readonly RegExp[], zh: readonly RegExp[]][] = [
  [
    'alliance:al-js-intmfg',
    [/Jiangsu Intelligent Manufacturing Alliance/, /7 Feb 2023/, /Hailing/],
    [/江苏省智能制造联盟/, /2023年2月7日/, /海陵/],
  ],
  ['event:ev-20230207-jsalliance', [/6th/, /over 70/, /experts/], [/第六届/, /超过70/]],
  [
    'initiative:pt-hl-123',
    [
      /New energy/,
      /Automotive components/,
      /Smart home appliances/,
      /New materials/,
      /Smart home devices/,
      /New-generation information technology/,
    ],
    [/新能源/, /汽车零部件/, /智能家电/, /新材料/, /智能家居/, /新一代信息技术/],
  ],
  [
    'initiative:pt-hl-2024',
    [
      /over 10 billion yuan/,
      /US\$1\.39 billion/,
      /each over 5 billion yuan/,
      /20 projects/,
      /3 projects/,
      /target/,
      /Beijing/,
      /Shanghai/,
      /Nanjing/,
      /5 branches/,
    ],
    [/100亿元/, /13\.9亿美元/, /50亿元/, /20个/, /目标/, /北京/, /上海/, /南京/],
  ],
  ['initiative:pt-hy-pilot', [/only pilot/i, /7 units/, /Jiaxing/], [/唯一/, /嘉兴/]],
  ['initiative:pt-hy-port', [/Smart Port/, /[Cc]anal/, /Pinghu/], [/智慧港/, /运河/]],
  [
    'event:ev-20181221-robot',
    [/21 Dec 2018/, /138 enterprises/, /Wuhu/, /second/, /[Bb]iomedicine/],
    [/2018年12月21日/, /138家/, /芜湖/, /第二个/],
  ],
  ['event:ev-20181221-wuhudecl', [/Wuhu Declaration/, /[Cc]ollaborative innovation/, /brands/], [/芜湖宣言/, /品牌/]],
  [
    'event:ev-20201117-jiading',
    [
      /17 Nov 2020/,
      /50 projects/,
      /10\.43 billion yuan/,
      /US\$1\.59 billion/,
      /27\.89 billion yuan/,
      /estimate/,
      /forum/,
    ],
    [/2020年11月17日/, /50个/, /104\.3亿元/, /278\.9亿元/, /论坛/],
  ],
  ['initiative:pt-jd-19parks', [/19/], [/19/]],
  ['initiative:pt-jd-fund', [/fund/i], [/基金/]],
  ['initiative:pt-jd-ccid', [/CCID/, /index/i], [/赛迪|CCID/, /指数/]],
];

for (const [focus, en, zh] of FOUND) {
  test(`${focus} can be read in both languages`, async ({ page }) => {
    for (const [lang, words] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      await page.goto(`./?lang=${lang}&focus=${focus}`);
      for (const word of words) await expect(details(page)).toContainText(word);
    }
  });
}

test('nothing of the articles’ noise is published', async ({ page }) => {
  const text = JSON.stringify(await atlasFile(page));
  for (const noise of [
    /MEDTEC/,
    /JIN SHI/,
    /clutch/i,
    /size of pores/,
    /renbaidong/i,
    /Jinliang/,
    /China Automotive Technology Research/,
    /640 \(13\)/,
    /The hottest/,
    /browsing:/,
    /weihailing/,
  ]) {
    expect(text).not.toMatch(noise);
  }
});
