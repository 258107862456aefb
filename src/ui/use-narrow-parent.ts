import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Hook: whether the parent of an element is narrower than `limit` pixels, as the browsers of the floor have no container
 * queries. Of its outer width, which no scroll bar changes.
 */
export function useNarrowParent(element: RefObject<HTMLElement | null>, limit: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const parent = element.current?.parentElement;
    if (!parent) return;
    const measure = () => setNarrow(parent.offsetWidth > 0 && parent.offsetWidth < limit);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(parent);
    return () => observer.disconnect();
  }, [element, limit]);
  return isNarrow;
}
