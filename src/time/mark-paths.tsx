import { FADE, MARK_PATHS, type MarkFace } from './mark-face.ts';

/** The paths and the question mark of a mark, as elements; the timeline itself writes them by hand, for speed. */
export function MarkPaths({ face }: { face: MarkFace }) {
  return (
    <>
      {MARK_PATHS.map((part) => {
        const isFading = part === 'life' && face.fades !== '';
        return (
          face[part] && <path key={part} class={part} d={face[part]} mask={isFading ? `url(#${FADE})` : undefined} />
        );
      })}
      {face.doubt && (
        <text class="doubt" x={face.doubt} y={4}>
          ?
        </text>
      )}
    </>
  );
}
