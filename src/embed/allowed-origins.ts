import { isOrigin } from './messages.ts';

/**
 * The origins that may read and change the state, from `<meta name="delta-atlas:message-origins">`: null = any that
 * says hello. A list without any valid origin allows none.
 */
export function allowedOrigins(page: Pick<Document, 'querySelector'>): ReadonlySet<string> | null {
  const listed = page.querySelector('meta[name="delta-atlas:message-origins"]')?.getAttribute('content')?.trim();
  return listed ? new Set(listed.split(/[\s,]+/).filter(isOrigin)) : null;
}
