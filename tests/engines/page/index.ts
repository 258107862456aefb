/** All that runs inside the page when a journey asks for it: one script, sent along with each question. */
export { compose } from './compose.ts';
export { aim, choose, focus, read } from './finder.ts';
