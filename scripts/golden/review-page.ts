import type { Size } from '../../src/scene/project.ts';

export interface ReviewEntry {
  name: string;
  address: string;
  size: Size;
  isNew: boolean;
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** A page that shows changed pictures as they were and as they are: beside one another, and one over the other. */
export function reviewPage(entries: readonly ReviewEntry[], sentences: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${entries.length} changed pictures</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #8a8f96; color: #111; }
header { position: sticky; top: 0; z-index: 1; padding: 8px 12px; background: #fff; }
article { margin: 32px 0; }
h2 { margin: 0 0 8px; font-size: 16px; }
.sides, .over { display: inline-grid; gap: 8px; vertical-align: top; }
.sides { grid-auto-flow: column; }
.over { display: none; }
.over img { grid-area: 1 / 1; }
body.over-view .sides { display: none; }
body.over-view .over { display: inline-grid; }
body.blink .over img + img { animation: blink 1s steps(1) infinite; }
.over img + img { clip-path: inset(0 0 0 var(--share, 50%)); }
body.blink .over img + img { clip-path: none; }
@keyframes blink { 50% { opacity: 0; } }
label { margin-inline-end: 8px; }
img { display: block; max-width: 100%; height: auto; align-self: start; }
</style>
<header>
  <b>${entries.length} pictures</b>, left as they were, right as they are. Take them over: <code>npm run golden -- --accept [name …]</code><br>
  ${pick('language', ['en', 'zh'])} ${pick('theme', ['light', 'dark'])} ${pick('view', ['side by side', 'slider', 'blink'])}
  <label>was <input type="range" id="share" value="50"> is</label>
  <details><summary>${sentences.length} differences</summary><pre>${escaped(sentences.join('\n'))}</pre></details>
</header>
${entries.map(article).join('\n')}
<script>
const value = (name) => document.querySelector('input[name="' + name + '"]:checked').value;
function show() {
  for (const image of document.querySelectorAll('img[data-name]')) {
    image.src = image.dataset.name + '-' + value('language') + '-' + value('theme') + '-' + image.dataset.side + '.svg';
  }
  document.body.className = { 'side by side': '', slider: 'over-view', blink: 'over-view blink' }[value('view')];
}
document.addEventListener('change', show);
const share = document.getElementById('share');
share.addEventListener('input', () => document.body.style.setProperty('--share', share.value + '%'));
show();
</script>
`;
}

function pick(name: string, values: readonly string[]): string {
  return values
    .map(
      (value, i) =>
        `<label><input type="radio" name="${name}" value="${value}"${i === 0 ? ' checked' : ''}>${value}</label>`,
    )
    .join(' ');
}

function article({ name, address, size, isNew }: ReviewEntry): string {
  const image = (side: string) => `<img data-name="${name}" data-side="${side}" alt="${name}, ${side}" loading="lazy">`;
  const both = isNew ? image('now') : image('was') + image('now');
  const title = `${name} <small>${escaped(address || '/')} ${size.width} × ${size.height}${isNew ? ', new' : ''}</small>`;
  return `<article id="${name}"><h2>${title}</h2><div class="sides">${both}</div><div class="over">${both}</div></article>`;
}
