import '../../ui/i18n/later.ts';

export function Matrix() {
  return null;
}
