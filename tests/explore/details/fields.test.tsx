import { describe, expect, it } from 'vitest';
import { DetailsBody } from '../../../src/explore/details/details-body.tsx';
import { drawn, plain } from '../../records/renderings.tsx';

const details = (kind: 'alliance' | 'event' | 'grouping' | 'initiative' | 'place', id: string) =>
  plain(drawn('en', <DetailsBody of={{ kind, id }} />)).replace(/\s+/g, ' ');

describe('details', () => {
  it('say where no place is on record', () => {
    expect(details('initiative', 'pk-hf-biopark')).toMatch(/Places\s+No record/);
  });

  it('leave out what is not known, and what a place is not', () => {
    expect(details('alliance', 'al-g60-cppcc')).not.toMatch(/ Seat | Founded in | Reliability /);
    expect(details('place', '330300')).not.toContain('G60 Science');
  });

  it('say to which groupings a place belongs, since when and how that is known', () => {
    expect(details('place', '310117')).toMatch(
      /Belongs to .*Corridor .*24 May 2016 .*stated .*G60 Science and Technology/,
    );
    expect(details('place', '310000')).not.toContain('G60 Science');
  });

  it('list the members of a grouping, which have no roles', () => {
    const council = details('grouping', 'gr-hz-metro');
    expect(council).toMatch(/Kind Metropolitan area/);
    expect(council).toMatch(/Huangshan .*25 Oct 2018/);
    expect(council).not.toContain('Role');
  });

  it('show the industries of a system by their part in it, not once more above', () => {
    const system = details('initiative', 'pt-hl-123');
    expect(system).toMatch(/Industry system.*Core/);
  });

  it('say what became of a target, and of what a record is the result', () => {
    expect(details('initiative', 'pt-g60-plan2025')).toMatch(/Status Partly met .*Result .*G60 nine cities: change/);
    expect(details('initiative', 'pt-g60-2022')).toMatch(/Target or project .*G60 construction plan targets/);
    expect(details('event', 'ev-20210430-airport')).toMatch(/Target or project .*Wuhu Xuanzhou Airport/);
    expect(details('place', '321202')).toContain('No report found');
    expect(details('initiative', 'pt-hl-2024')).toMatch(/Status No report found \(last searched 30 Nov 2026\)/);
  });

  it('say that an alliance was only announced, and what its date rests on', () => {
    const announced = details('alliance', 'al-g60-lowalt');
    expect(announced).toContain('Announced; founding not found');
    expect(announced).toContain('no report of a founding was found');
  });

  it('give each inferred membership its own reason, and the common one only where there is none', () => {
    const common = 'where no reason is given';
    expect(details('alliance', 'al-yrd-centres')).toMatch(/Through Gusu District(?!.*where no reason is given)/);
    expect(details('place', '330300')).not.toContain(common);
    expect(details('place', '321000')).toMatch(/Through Yizheng, a county-level city/);
    expect(details('place', '320500')).toContain(common);
    expect(details('alliance', 'al-g60-ai')).toContain(common);
  });
});
