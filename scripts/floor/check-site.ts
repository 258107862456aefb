/** Checks all scripts and style sheets of a built site against the floor. */
import { ALLOWED } from './allowed.ts';
import { type TooNew, tooNewInScript } from './check-script.ts';
import { tooNewInSheet } from './check-sheet.ts';

const INLINE_SCRIPT = /<script(?![^>]*\s(?:src|type)=)[^>]*>([\s\S]*?)<\/script>/g;

/** A line for everything that is too new and not allowed in the files of a site (path → bytes). */
export function floorProblems(site: ReadonlyMap<string, Uint8Array>): string[] {
  const files = new Map<string, string[]>();
  for (const [code, { paths, check }] of codesOf(site)) {
    for (const line of linesOf(code, check)) files.set(line, [...(files.get(line) ?? []), ...paths]);
  }
  return [...files].map(
    ([line, [first, ...more]]) => `${first}${more.length > 0 ? ` and ${more.length} more` : ''}: ${line}`,
  );
}

type Check = (code: string) => readonly TooNew[];

/** Each code of the site with the files it is in: inline scripts are the same in all pages. */
function codesOf(site: ReadonlyMap<string, Uint8Array>): Map<string, { paths: string[]; check: Check }> {
  const codes = new Map<string, { paths: string[]; check: Check }>();
  const add = (code: string, path: string, check: Check) => {
    const known = codes.get(code);
    if (known) known.paths.push(path);
    else codes.set(code, { paths: [path], check });
  };
  for (const [path, bytes] of site) {
    const text = () => new TextDecoder().decode(bytes);
    if (path.endsWith('.css')) add(text(), path, tooNewInSheet);
    else if (path.endsWith('.js')) add(text(), path, tooNewInScript);
    else if (path.endsWith('.html')) {
      for (const [, code = ''] of text().matchAll(INLINE_SCRIPT)) add(code, path, tooNewInScript);
    }
  }
  return codes;
}

function linesOf(code: string, check: Check): string[] {
  try {
    return check(code)
      .filter(({ what }) => !Object.hasOwn(ALLOWED, what))
      .map(({ what, lacking }) => `found ${what}, expected nothing that needs ${lacking.join(', ')}`);
  } catch (error) {
    return [`found what cannot be read (${(error as Error).message}), expected syntax of 2022 at the latest`];
  }
}
