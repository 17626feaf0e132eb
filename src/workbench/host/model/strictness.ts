/** Where some Excel is stricter or more forgetful than others; absent, the host is as lenient as the most lenient one. */
export interface Strictness {
  /** What alone separates the areas of an address: the user's list separator, on desktops. */
  listSeparator?: "," | ";";
}
