/** vis-timeline: a point for each record; its visible range is the period. */
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { Timeline } from 'vis-timeline';
import type { Item } from '../baseline/records.ts';

const GROUPS = [
  { id: 'alliance', content: 'Alliances' },
  { id: 'event', content: 'Events' },
  { id: 'initiative', content: 'Projects' },
];
const FIRST = new Date(Date.UTC(2010, 0));
const LAST = new Date(Date.UTC(2027, 0));

export function mountTimeline(host: HTMLElement, onPeriod: (period: readonly [Date, Date]) => void) {
  const timeline = new Timeline(host, [], GROUPS, {
    start: FIRST,
    end: LAST,
    height: '100%',
    showCurrentTime: false,
    stack: false,
    zoomable: false,
  });
  timeline.on('rangechange', ({ start, end, byUser }: { start: Date; end: Date; byUser: boolean }) => {
    if (byUser) onPeriod([start, end]);
  });
  return {
    draw(shown: readonly Item[]) {
      timeline.setItems(
        shown.map(({ id, kind, date }) => ({ id, group: kind, content: '', start: date, type: 'point' })),
      );
    },
    /** Calls back once it has been drawn. */
    whenDrawn(callback: () => void) {
      const once = () => {
        timeline.off('changed', once);
        callback();
      };
      timeline.on('changed', once);
    },
  };
}
