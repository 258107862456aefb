/** What stands over the map beside the thing it speaks of. Its code comes once the map works. */
import { RibbonList } from './ribbon-list.tsx';
import { Tooltip, type TooltipProps } from './tooltip.tsx';

export { CreditLines } from './credit-lines.tsx';
export { FullScreenButton } from './full-screen.tsx';
export { Places } from './places.tsx';
export { Scale } from './scale.tsx';

export function Floating(props: TooltipProps) {
  return (
    <>
      <Tooltip {...props} />
      <RibbonList context={props.context} view={props.view} />
    </>
  );
}
