import { isOrigin } from './messages.ts';

/**
 * The origins that may know and change the state, from `<meta name="delta-atlas:message-origins">`: null = any that
 * says hello. A list of which nothing can be read lets nobody in.
 */
export function allowedOrigins(page: Pick<Document, 'querySelector'>): ReadonlySet<string> | null {
  const listed = page.querySelector('meta[name="delta-atlas:message-origins"]')?.getAttribute('content')?.trim();
  return listed ? new Set(listed.split(/[\s,]+/).filter(isOrigin)) : null;
}
