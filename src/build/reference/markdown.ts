export const code = (text: string): string => `\`${text}\``;
export const codes = (names: readonly string[]): string => names.map(code).join(", ");

/** A paragraph, heading or list each; a blank line between. */
export const blocks = (...parts: readonly string[]): string => parts.join("\n\n");

/** Bars would end a cell. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
