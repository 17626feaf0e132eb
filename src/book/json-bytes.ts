/** Bytes of the JSON in UTF-8, at most. */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  // Characters outside ASCII take up to three bytes each.
  return text.length + 2 * (text.match(/[^\x20-\x7e]/g)?.length ?? 0);
}
