import type { Language } from '../model/types.ts';

/**
 * The language that a tag means: any BCP 47 tag of one that the atlas speaks (`zh-Hans-CN`, `en-US`, in any case), also as
 * content management systems write locales (`zh_CN`). null for others. src/early.js does the same before the app is here.
 */
export function languageOf(tag: string): Language | null {
  const primary = /^([a-z]{2,3})([-_][a-z\d]{1,8})*$/i.exec(tag)?.[1]?.toLowerCase();
  return primary === 'en' || primary === 'zh' ? primary : null;
}
