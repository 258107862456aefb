import { useEffect, useRef } from 'preact/hooks';

/**
 * Focus of a drawer: into it when it opens, back to where it was when it closes with the focus inside or nowhere.
 * `host` is the drawer, `target` gets the focus.
 */
export function useDrawerFocus(isOpen: boolean, host: HTMLElement, target: { current: HTMLElement | null }): void {
  const opener = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (isOpen === wasOpen.current) return;
    wasOpen.current = isOpen;
    const page = host.ownerDocument;
    const active = page.activeElement;
    if (isOpen) {
      opener.current = active instanceof HTMLElement ? active : null;
      target.current?.focus();
    } else if (active === null || active === page.body || host.contains(active)) {
      opener.current?.focus();
    }
  }, [isOpen, host, target]);
}
