/** Whether a window is in a frame of another page. */
export function isFramed(view: Pick<Window, 'parent' | 'self'>): boolean {
  return view.parent !== view.self;
}
