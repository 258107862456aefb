/** Names of seas, lakes and rivers: they come with the first part of the data. */
export type { Water } from '../model/parts.ts';
