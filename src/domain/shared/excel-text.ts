/** Excel's TRIM: no spaces at the ends, one between words. Other blanks, such as non-breaking spaces, stay. */
export function trimmed(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "");
}

/** Names are one name whatever their case, but not whatever their spaces: so does Excel compare, in SUMIFS, MATCH and `=`. */
export function nameKey(name: string | null): string {
  return (name ?? "").toLowerCase();
}

/** As `nameKey`, for names that people type or a CRM exports: spaces at the ends do not make another name. */
export function trimmedNameKey(name: string): string {
  return nameKey(name.trim());
}
