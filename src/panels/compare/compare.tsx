import '../../ui/i18n/later.ts';

export function Compare() {
  return null;
}
