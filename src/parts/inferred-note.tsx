import type { AnyMembership } from '../model/types.ts';
import { t } from '../ui/i18n/index.ts';
import { usePanel } from './panel.tsx';

/**
 * Why memberships are inferred, if one of them is without a note of its own; notes stand beside their memberships.
 * Renders nothing until texts have loaded.
 */
export function InferredNote({
  memberships,
}: {
  memberships: readonly Pick<AnyMembership, 'basis' | 'note' | 'sources'>[];
}) {
  const { language } = usePanel();
  const isUnexplained = memberships.some(({ basis, note, sources }) => basis === 'inferred' && sources && !note);
  return isUnexplained ? <p class="soft small">{t(language, 'details.inferred-note')}</p> : null;
}
