import '../../ui/i18n/later.ts';

export function Changes() {
  return null;
}
