import type { Language } from '../model/types.ts';
import { t } from '../ui/i18n/index.ts';
import type { DrawingNote } from './drawing.ts';

/** The text about memberships that are not drawn. */
export function noteWords(note: DrawingNote, language: Language): string {
  switch (note.code) {
    case 'hubs':
      return t(language, 'legend.note-hubs', { count: note.missing });
    case 'hulls':
      return t(language, 'legend.note-hulls', { shown: note.shown, of: note.of });
    case 'crowd':
      return t(language, 'legend.note-crowd', { all: note.all, groups: note.groups, rest: note.rest });
  }
}
