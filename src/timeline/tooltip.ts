/** The tooltip of a mark under pointer or focus. Hidden from screen readers: its text is also the mark's name. */
import type { Language } from '../model/types.ts';
import { aboutMark } from '../time/describe.ts';
import type { DateMark } from '../time/shapes.ts';

export interface MarkTooltip {
  /** Shows it above a mark, whose pixels are those of `svg`; null hides it. */
  show(mark: DateMark | null, svg: SVGSVGElement, language: Language): void;
}

const MARGIN = 8;

/** Makes the tooltip inside `root`. */
export function createTooltip(root: HTMLElement): MarkTooltip {
  const tip = document.createElement('div');
  tip.className = 'timeline-tip';
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  const title = document.createElement('strong');
  const line = document.createElement('span');
  tip.append(title, line);
  root.append(tip);
  return {
    show(mark, svg, language) {
      tip.hidden = mark === null;
      if (!mark) return;
      const about = aboutMark(mark, language);
      title.textContent = about.title;
      line.textContent = about.line;
      const frame = svg.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = tip;
      const left = Math.max(MARGIN, Math.min(innerWidth - width - MARGIN, frame.left + mark.x - width / 2));
      const above = frame.top + mark.y - mark.size / 2 - height - MARGIN;
      const top = above >= MARGIN ? above : frame.top + mark.y + mark.size / 2 + MARGIN;
      tip.style.setProperty('left', `${Math.round(left)}px`);
      tip.style.setProperty('top', `${Math.round(top)}px`);
    },
  };
}
