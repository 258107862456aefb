/** Sharing by the device's own sheet (Web Share), where the browser has one and the page around allows it. */
import { useState } from 'preact/hooks';
import type { Language } from '../model/types.ts';
import { type Key, t } from '../ui/i18n/index.ts';

/** Whether the browser can hand this over to another app. */
export function canSend(what: ShareData, by: Pick<Navigator, 'share' | 'canShare'> = navigator): boolean {
  try {
    return typeof by.share === 'function' && typeof by.canShare === 'function' && by.canShare(what);
  } catch {
    return false;
  }
}

/** How it ended: handed over, called off by the reader, or refused, as too much time has passed since the press. */
export type Sent = 'sent' | 'not-sent' | 'again';

/** Opens the sheet. Throws nothing. */
export async function send(what: ShareData, by: Pick<Navigator, 'share'> = navigator): Promise<Sent> {
  try {
    await by.share(what);
    return 'sent';
  } catch (cause) {
    return cause instanceof Error && cause.name === 'NotAllowedError' ? 'again' : 'not-sent';
  }
}

/** What is said of it. */
export const SAID: Readonly<Record<Sent, Key>> = {
  sent: 'share.sent',
  'not-sent': 'share.not-sent',
  again: 'share.not-sent',
};

/** A button that shares an address; nothing where the browser cannot. */
export function SendButton({ language, what }: { language: Language; what: ShareData }) {
  const [sent, setSent] = useState<Sent | null>(null);
  if (!canSend(what)) return null;
  return (
    <div class="send">
      <button type="button" onClick={() => void send(what).then(setSent)}>
        {t(language, 'share.send')}
      </button>
      <p role="status" class="small">
        {sent && t(language, SAID[sent])}
      </p>
    </div>
  );
}
