/** Hue families of industries. The colours are in theme.ts, so that code without colours does not load them. */

/** The eight families with a hue; finer industries inherit that of their family. */
export type Hue = 'equipment' | 'materials' | 'health' | 'vehicles' | 'energy' | 'digital' | 'aerospace' | 'services';

const HUE_OF_INDUSTRY: Readonly<Record<string, Hue>> = {
  'ind-robotics': 'equipment',
  'ind-intmfg': 'equipment',
  'ind-hiequip': 'equipment',
  'ind-ships': 'equipment',
  'ind-newmat': 'materials',
  'ind-metals': 'materials',
  'ind-steel': 'materials',
  'ind-copper': 'materials',
  'ind-chem': 'materials',
  'ind-biomed': 'health',
  'ind-nev': 'vehicles',
  'ind-idrive': 'vehicles',
  'ind-autoparts': 'vehicles',
  'ind-h2': 'vehicles',
  'ind-newenergy': 'energy',
  'ind-pv': 'energy',
  'ind-storage': 'energy',
  'ind-nuclear': 'energy',
  'ind-env': 'energy',
  'ind-ic': 'digital',
  'ind-sensor': 'digital',
  'ind-ai': 'digital',
  'ind-digital': 'digital',
  'ind-nit': 'digital',
  'ind-laser': 'digital',
  'ind-satnet': 'aerospace',
  'ind-aviation': 'aerospace',
};

/** The hue of a record: that of its first industry; grey for services, transport, consumer goods and unknown industries. */
export function hueOf(industries: readonly string[]): Hue {
  return HUE_OF_INDUSTRY[industries[0] ?? ''] ?? 'services';
}
