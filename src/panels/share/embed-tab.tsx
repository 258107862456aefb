import type { ShareProps } from './share.tsx';

export function EmbedTab(_: ShareProps) {
  return null;
}
