/** The time of every entry of an archive, so that the same deck gives the same bytes. */
export const FIXED_TIME = "1980-01-01T12:00:00";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
