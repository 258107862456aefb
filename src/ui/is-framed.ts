/** Whether a window stands in another page. */
export function isFramed(view: Pick<Window, 'parent' | 'self'>): boolean {
  return view.parent !== view.self;
}
