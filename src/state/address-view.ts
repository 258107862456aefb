/** The view in the address: `31.2,120.4,8`. */
import { type AtlasState, type Camera, isFiniteCamera } from './store.ts';

/** Reads latitude, longitude, zoom; null if malformed. */
export function readView(raw: string): Camera | null {
  const numbers = raw.split(',').map((part) => (/^-?\d{1,3}(\.\d{1,6})?$/.test(part) ? Number(part) : Number.NaN));
  const [lat = Number.NaN, lon = Number.NaN, zoom = Number.NaN] = numbers;
  const isValid = numbers.length === 3 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22;
  return isValid ? { lon, lat, zoom } : null;
}

/** null for the initial view, which depends on the frame, and for a camera that is not finite. */
export function writeView(camera: AtlasState['camera']): string | null {
  return camera && !camera.home && isFiniteCamera(camera) ? `${camera.lat},${camera.lon},${camera.zoom}` : null;
}
