const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|CONNECT!)$/;

/** Whether a formula's result, which the grid gives as text, is an error. */
export function isErrorText(text: string): boolean {
  return ERROR.test(text);
}
