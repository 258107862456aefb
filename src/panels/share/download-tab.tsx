import type { ShareProps } from './share.tsx';

export function DownloadTab(_: ShareProps) {
  return null;
}
