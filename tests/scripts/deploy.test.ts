import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deployFiles } from '../../scripts/deploy/files.ts';
import { ALWAYS, frameAncestorsOf, headersOf, policyIn } from '../../scripts/headers.mjs';
import { allowingScript, earlyScript } from '../../scripts/page/early-script.ts';
import { serveOptions } from '../../scripts/serve.mjs';

const read = (path: string) => readFileSync(path, 'utf8');
const policy = allowingScript(policyIn(read('index.html')), await earlyScript());
const files = deployFiles(policy);

describe('the files of deploy/', () => {
  it.each(Object.keys(files))('%s says what the table says (else: npm run deploy)', (name) => {
    expect(read(`deploy/${name}`)).toBe(files[name]);
  });

  it('send the strict policy of the page, and nothing of who may frame it where that is everyone', () => {
    expect(files['nginx/headers.conf']).toContain(`"${policy}$atlas_framing"`);
    expect(files._headers).toContain(`Content-Security-Policy: ${policy}\n`);
    for (const name of ['nginx/headers.conf', '_headers']) {
      expect(files[name]).not.toMatch(/frame-ancestors \*/);
      for (const [header, value] of Object.entries(ALWAYS)) {
        expect(files[name]).toContain(header);
        expect(files[name]).toContain(value);
      }
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('name no header twice for one path: Netlify joins the values', () => {
    const names = [...(files._headers ?? '').matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('let nobody keep a file that is not there: where a rule cannot ask for the status, none is for ever', () => {
    expect(files._headers).not.toMatch(/Cache-Control/i);
    expect(files['nginx/maps.conf']).toMatch(
      /map "\$status \$uri" \$atlas_cache \{\s+default "no-cache";\s+"~\^\(200\|206\|304\) /,
    );
  });

  it('hold together under nginx: what is included is there, braces are closed, no location loses the headers', () => {
    const bare = (name: string) => read(`deploy/${name}`).replace(/#.*$/gm, '');
    const includedBy = (name: string) =>
      [...bare(name).matchAll(/include \/etc\/nginx\/delta-atlas\/([\w.-]+);/g)].map(([, path]) => path ?? '');
    expect(includedBy('nginx.conf')).toEqual(['maps.conf', 'headers.conf', 'files.conf']);
    expect(includedBy('nginx/folder.conf')).toEqual(['headers.conf', 'files.conf']);
    for (const name of includedBy('nginx.conf')) expect(existsSync(`deploy/nginx/${name}`)).toBe(true);
    for (const name of ['nginx.conf', 'nginx/folder.conf', 'nginx/files.conf', 'nginx/maps.conf']) {
      const code = bare(name).replace(/"[^"]*"/g, '""');
      expect([name, code.split('{').length]).toEqual([name, code.split('}').length]);
      for (const [, body = ''] of code.matchAll(/location [^{]*\{([^}]*)\}/g)) expect(body).not.toContain('add_header');
    }
    const used = [...(files['nginx/headers.conf'] ?? '').matchAll(/\$(atlas_\w+)/g)].map(([, name]) => name);
    for (const name of used) expect(files['nginx/maps.conf']).toMatch(new RegExp(`^map \\S.* \\$${name} \\{`, 'm'));
  });
});

describe('the table of headers', () => {
  it('keeps hashed files for ever, asks again for all else, and keeps frames out of search engines', () => {
    const of = (path: string) => headersOf(path, policy);
    expect(of('/maps/assets/index-AbCd_123.js')['Cache-Control']).toMatch(/immutable/);
    expect(of('/sw.js')['Cache-Control']).toBe('no-cache');
    for (const status of [404, 416, 500, 503]) {
      expect(headersOf('/assets/index-AbCd_123.js', policy, '*', status)['Cache-Control']).toBe('no-cache');
    }
    expect(of('/maps/embed/')['X-Robots-Tag']).toBe('noindex');
    expect(of('/')).not.toHaveProperty('X-Robots-Tag');
  });

  it('takes lists of who may frame the atlas, and nothing that could be another header', () => {
    expect(frameAncestorsOf(" 'self'  https://portal.example ")).toBe("'self' https://portal.example");
    expect(frameAncestorsOf('https://*.edu.cn:8443')).toBe('https://*.edu.cn:8443');
    for (const bad of ['', '*; script-src *', 'a\r\nSet-Cookie: b', 'javascript:alert(1)', "'unsafe-inline'"]) {
      expect(() => frameAncestorsOf(bad)).toThrow(/frame-ancestors/);
    }
    expect(headersOf('/', "default-src 'none'", "'self'")['Content-Security-Policy']).toBe(
      "default-src 'none'; frame-ancestors 'self'",
    );
    for (const everyone of ['*', "'self' *"]) {
      expect(headersOf('/', "default-src 'none'", everyone)['Content-Security-Policy']).toBe("default-src 'none'");
    }
    expect(serveOptions(['--frame-ancestors', "'self'"], {}).frameAncestors).toBe("'self'");
    expect(serveOptions([], {}).frameAncestors).toBe('*');
  });
});
