export function isNodeSupported(version: string): boolean;
export function findStale(root?: string): string | null;
export const ROOT: string;
