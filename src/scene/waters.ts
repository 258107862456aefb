/** Names of seas, lakes and rivers. */
import type { LocalText, Point } from '../model/types.ts';

export interface Water {
  name: LocalText;
  kind: 'sea' | 'lake' | 'river' | 'canal';
  /** WGS84, in the middle of the name. */
  point: Point;
  /** The zoom from half a level before which the name may stand. */
  minZoom: number;
}
