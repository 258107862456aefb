import type { ShareProps } from './share.tsx';

export function LinkTab(_: ShareProps) {
  return null;
}
