import '../../ui/i18n/later.ts';

export function Network() {
  return null;
}
