/** Requirement sets the host says it has: what `isSetSupported` answers from, here and in the page. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.20",
  SharedRuntime: "1.2",
  // The client's own channel for results: arrays of rows from 1.4 on, other error codes from 1.8 on.
  CustomFunctions: "1.7",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  AddinCommands: "1.3",
  KeyboardShortcuts: "1.1",
  Settings: "1.1",
};

const number = (version: string) => version.split(".").map(Number);

export function isSetSupported(
  name: string,
  version = "1.1",
  sets: Readonly<Record<string, string>> = REQUIREMENT_SETS,
): boolean {
  const has = sets[name];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = number(has);
  const [wantedMajor = 0, wantedMinor = 0] = number(version);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
