/** Renders an SVG document as PNG on a canvas. */
import type { Size } from '../scene/project.ts';
import { withChunks } from './download-chunks.ts';
import type { Picture } from './download-picture.tsx';

/** Why there is no bitmap: the browser could not render the SVG, or the canvas is too large for it. */
class PngFailure extends Error {
  constructor(readonly code: 'unread' | 'too-large') {
    super(code);
  }
}

/** Texts by keyword of the PNG specification. */
export type PngWords = Readonly<Record<'Title' | 'Copyright' | 'Source', string> & { Description?: string }>;

/** Renders a picture as PNG; throws a PngFailure if the browser cannot. */
export async function pngOf({ svg, pixels, dpi }: Picture, words: PngWords): Promise<Blob> {
  const image = await imageOf(sized(svg, pixels));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, pixels);
  try {
    const pen = canvas.getContext('2d');
    if (!pen) throw new PngFailure('too-large');
    pen.drawImage(image, 0, 0, pixels.width, pixels.height);
    // On too large a canvas some browsers silently draw nothing; the paper is opaque, so check the last pixel.
    if (pen.getImageData(pixels.width - 1, pixels.height - 1, 1, 1).data[3] !== 255) throw new PngFailure('too-large');
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new PngFailure('too-large');
    const bytes = withChunks(new Uint8Array(await blob.arrayBuffer()), { dpi, words });
    return new Blob([bytes], { type: 'image/png' });
  } catch (cause) {
    throw cause instanceof PngFailure ? cause : new PngFailure('too-large');
  } finally {
    // Safari frees the memory of canvases late, unless they are resized to nothing.
    Object.assign(canvas, { width: 0, height: 0 });
  }
}

/** The document resized to the bitmap: some browsers would rasterise it at its own size and scale that up. */
function sized(svg: string, { width, height }: Size): string {
  const size = `width="${width}" height="${height}" preserveAspectRatio="none"`;
  return svg.replace(/(<svg[^>]*?) width="[^"]*" height="[^"]*"/, `$1 ${size}`);
}

/** Loads it from a data URL: the page's CSP does not allow blob images. */
async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    throw new PngFailure('unread');
  }
  return image;
}
