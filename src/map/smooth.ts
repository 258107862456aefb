/** What makes gestures smooth. Its code comes once the map works: without it the map moves as well, in steps. */
export { glideOf } from './glide.ts';
export { smoothWheel } from './wheel.ts';
