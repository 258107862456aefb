/** An SVG document as PNG, drawn by the browser itself. */
import type { Size } from '../scene/project.ts';
import { withChunks } from './download-chunks.ts';
import type { Picture } from './download-picture.tsx';

/** Why a browser gave no bitmap: it could not read the picture, or has no room for so many pixels. */
class PngFailure extends Error {
  constructor(readonly code: 'unread' | 'too-large') {
    super(code);
  }
}

/** Keywords of the PNG specification, with what they say. */
export type PngWords = Readonly<Record<'Title' | 'Copyright' | 'Source', string>>;

/** Draws a picture into a bitmap; throws a PngFailure where the browser refuses. */
export async function pngOf({ svg, pixels, dpi }: Picture, words: PngWords): Promise<Blob> {
  const image = await imageOf(sized(svg, pixels));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, pixels);
  try {
    const pen = canvas.getContext('2d');
    if (!pen) throw new PngFailure('too-large');
    pen.drawImage(image, 0, 0, pixels.width, pixels.height);
    // Where a canvas has no room, some browsers draw nothing and say nothing: paper is never transparent.
    if (pen.getImageData(pixels.width - 1, pixels.height - 1, 1, 1).data[3] !== 255) throw new PngFailure('too-large');
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new PngFailure('too-large');
    const bytes = withChunks(new Uint8Array(await blob.arrayBuffer()), { dpi, words });
    return new Blob([bytes], { type: 'image/png' });
  } catch (cause) {
    throw cause instanceof PngFailure ? cause : new PngFailure('too-large');
  } finally {
    // Safari keeps the memory of canvases for long, unless they are empty.
    Object.assign(canvas, { width: 0, height: 0 });
  }
}

/** The document with the size of the bitmap: some browsers draw it at its own size first and then enlarge that. */
function sized(svg: string, { width, height }: Size): string {
  const size = `width="${width}" height="${height}" preserveAspectRatio="none"`;
  return svg.replace(/(<svg[^>]*?) width="[^"]*" height="[^"]*"/, `$1 ${size}`);
}

/** A data address: the page's policy allows no blobs as images. */
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
