/** mapshaper ships no types: the one function used here. */
declare module "mapshaper" {
  const mapshaper: {
    /** Runs a command line on files held in memory; resolves to the files that `-o` names. */
    applyCommands(
      commands: string,
      input: Readonly<Record<string, string | Uint8Array>>,
    ): Promise<Record<string, string | Uint8Array>>;
  };
  export default mapshaper;
}
