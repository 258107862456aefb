/** The tables with the analyses that open in their place: two rooms that do not know each other. */
import { ANALYSES } from './analyses/index.ts';
import { mountTables } from './explore/tables/tables.tsx';

export const mountTablesAndAnalyses = mountTables(ANALYSES);
