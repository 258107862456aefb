/** A client for WebDriver: its commands are small HTTP requests. */

export type Command = <Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Value>;

/** A command that is not answered in so many milliseconds is lost. */
const PATIENCE = 60_000;

/** Commands for the server at an address. One that fails throws what the server said; so does one without an answer. */
export function commandsTo(server: string): Command {
  return async (method, path, body) => {
    const response = await fetch(server + path, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = await response.json();
    if (!response.ok)
      throw new Error(`WebDriver ${path.split('/').slice(3).join('/')}: ${value.error} ${value.message}`);
    return value;
  };
}

/** How the protocol writes the keys that are no characters. */
const KEYS: Readonly<Record<string, string>> = {
  ...{ Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Escape: '\uE00C' },
  ...{ PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', Delete: '\uE017' },
  ...{ ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' },
};

/** The code of a key by its name in KeyboardEvent.key. Throws where the table has none. */
export function keyCode(key: string): string {
  const code = key.length === 1 ? key : KEYS[key];
  if (!code) throw new Error(`webdriver.ts: found no code for the key "${key}"`);
  return code;
}
