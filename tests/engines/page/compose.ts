/** Runs inside the page: an input method, told as events, since no protocol of ours has one. */
import { frames } from './frames.ts';

/**
 * Composes a text in the field that has the focus: letter by letter as an unfinished composition, which becomes `chosen`
 * by Enter. `endsFirst`: the order of Safari, where the composition ends before the key that ended it is told.
 */
export async function compose(letters: string, chosen: string, endsFirst: boolean): Promise<void> {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) throw new Error('found no field with the focus');
  const before = field.value;
  const key = (type: string, isComposing: boolean, keyName: string) =>
    field.dispatchEvent(
      new KeyboardEvent(type, { key: keyName, keyCode: 229, isComposing, bubbles: true, cancelable: true }),
    );
  const composition = (type: string, data: string) =>
    field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
  const write = (data: string, isComposing: boolean) => {
    field.value = before + data;
    const inputType = 'insertCompositionText';
    field.dispatchEvent(new InputEvent('input', { data, inputType, isComposing, bubbles: true }));
  };
  const end = () => {
    composition('compositionend', chosen);
    write(chosen, false);
  };
  composition('compositionstart', '');
  for (let length = 1; length <= letters.length; length++) {
    const written = letters.slice(0, length);
    key('keydown', true, 'Process');
    composition('compositionupdate', written);
    write(written, true);
    key('keyup', true, 'Process');
    await frames(2);
  }
  composition('compositionupdate', chosen);
  write(chosen, true);
  // Who composes sees what is found of it before he ends it.
  await frames(2);
  if (endsFirst) end();
  key('keydown', !endsFirst, 'Enter');
  if (!endsFirst) end();
  key('keyup', false, 'Enter');
}
