/** Whatever else waits in the pane has its turn: a click on Cancel, what is to be drawn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
