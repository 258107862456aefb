/** Whether a value is valid coordinates of a GeoJSON geometry type, in degrees and not degenerate. */
export function isCoordinates(type: string, value: unknown): boolean {
  switch (type) {
    case 'Point':
      return isPosition(value);
    case 'MultiPoint':
      return isListOf(value, 1, isPosition);
    case 'LineString':
      return isLine(value);
    case 'MultiLineString':
      return isListOf(value, 1, isLine);
    case 'Polygon':
      return isArea(value);
    case 'MultiPolygon':
      return isListOf(value, 1, isArea);
    default:
      return false;
  }
}

function isPosition(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  const [lon, lat] = value;
  return value.every(Number.isFinite) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function isLine(value: unknown): boolean {
  return isListOf(value, 2, isPosition);
}

function isArea(value: unknown): boolean {
  return isListOf(value, 1, isRing);
}

function isRing(value: unknown): boolean {
  if (!isListOf(value, 4, isPosition)) return false;
  const [first, last] = [value[0], value.at(-1)] as [number[], number[]];
  return first[0] === last[0] && first[1] === last[1];
}

function isListOf(value: unknown, least: number, test: (entry: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.length >= least && value.every(test);
}
