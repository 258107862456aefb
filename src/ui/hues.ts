/** Families of industries. What colour each has is the theme's; whoever only sorts records needs no colours. */

/** The eight families that own a hue; finer industries take their family's. */
export type Hue = 'equipment' | 'materials' | 'health' | 'vehicles' | 'energy' | 'digital' | 'aerospace' | 'services';

const HUE_OF_INDUSTRY: Readonly<Record<string, Hue>> = {
  'ind-robotics': 'equipment',
  'ind-intmfg': 'equipment',
  'ind-hiequip': 'equipment',
  'ind-newmat': 'materials',
  'ind-biomed': 'health',
  'ind-nev': 'vehicles',
  'ind-idrive': 'vehicles',
  'ind-autoparts': 'vehicles',
  'ind-h2': 'vehicles',
  'ind-newenergy': 'energy',
  'ind-pv': 'energy',
  'ind-storage': 'energy',
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

/** The hue of a record: that of its first industry; services and industries not listed are grey. */
export function hueOf(industries: readonly string[]): Hue {
  return HUE_OF_INDUSTRY[industries[0] ?? ''] ?? 'services';
}
