/** The oldest browsers the atlas works in (the floor): the build lowers code for them, and the page names them. */
export const OLDEST_BROWSERS = { chrome: '94', safari: '15.4', firefox: '100' } as const;
