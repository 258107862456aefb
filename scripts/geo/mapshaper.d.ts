// mapshaper ships no types; this is the one call that the scripts use.
declare module 'mapshaper' {
  type Files = Record<string, string | object>;
  const mapshaper: {
    /** Runs a command line on files in memory; resolves to the output files by name. */
    applyCommands(commands: string, input: Files): Promise<Record<string, string | Uint8Array>>;
  };
  export default mapshaper;
}
