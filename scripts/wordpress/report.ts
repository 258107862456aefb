/** What was tried and how it went, as a table. */
export class Report {
  readonly #rows: { way: string; who: string; phase: string; shown: string; wrong: readonly string[] }[] = [];

  /** Tries something; `attempt` gives what is wrong. */
  async note(way: string, who: string, phase: string, shown: string, attempt: () => Promise<readonly string[]>) {
    const wrong = await attempt().catch((cause: Error) => [cause.message.split('\n')[0] ?? 'failed']);
    this.#rows.push({ way, who, phase, shown, wrong });
    if (wrong.length > 0) console.log(`wordpress: ${phase}, ${way}, ${who}: ${wrong.join('; ')}`);
  }

  /** Prints the table and the sum; returns 1 if anything failed. */
  print(): number {
    const columns = [...new Set(this.#rows.map(({ phase, who }) => `${phase} ${who}`.trim()))];
    for (const column of columns) {
      console.log(`\n${column}`);
      for (const { way, shown, wrong } of this.#rows.filter(({ phase, who }) => `${phase} ${who}`.trim() === column)) {
        console.log(`  ${wrong.length === 0 ? 'ok    ' : 'FAILED'}  ${shown.padEnd(7)} ${way}`);
      }
    }
    const failed = this.#rows.filter(({ wrong }) => wrong.length > 0).length;
    console.log(`\n${this.#rows.length - failed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  }
}
