/** Imported by every view whose code comes later: brings the words that only such views use (scripts/later-words.ts). */
import words from 'virtual:later-words';
import { addWords } from './index.ts';

addWords(words);
