import { type ComponentChildren, Fragment, toChildArray } from 'preact';
import { t } from '../ui/i18n/index.ts';
import { usePanel } from './panel-context.ts';

/** Links in a running line. The comma after a link never begins a line: both stand in one piece. */
export function Joined({ children }: { children: ComponentChildren }) {
  const { language } = usePanel();
  const links = toChildArray(children);
  const join = t(language, 'list.join');
  const comma = join.trimEnd();
  return (
    <>
      {links.map((link, index) => (
        <Fragment key={typeof link === 'object' ? link.key : link}>
          {index > 0 ? join.slice(comma.length) : null}
          <span class="joined">
            {link}
            {index < links.length - 1 ? comma : null}
          </span>
        </Fragment>
      ))}
    </>
  );
}
