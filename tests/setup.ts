/** Before all unit tests: their atlases are small and come without a support, so it is worked out, as in the build. */
import '../src/scene/work-out-support.ts';
