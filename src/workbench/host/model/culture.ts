/** The regional settings the host plays. */
export interface HostCulture {
  name: string;
  decimalSeparator: string;
  groupSeparator: string;
  listSeparator: "," | ";";
  shortDatePattern: string;
}

export const US_CULTURE: HostCulture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  listSeparator: ",",
  shortDatePattern: "M/d/yyyy",
};
const EUROPEAN = { decimalSeparator: ",", groupSeparator: ".", listSeparator: ";" } as const;
const CULTURES: readonly HostCulture[] = [
  US_CULTURE,
  { ...US_CULTURE, name: "en-GB", shortDatePattern: "dd/MM/yyyy" },
  { ...EUROPEAN, name: "de-DE", shortDatePattern: "dd.MM.yyyy" },
  { ...EUROPEAN, name: "it-IT", shortDatePattern: "dd/MM/yyyy" },
  { ...EUROPEAN, name: "fr-FR", groupSeparator: "\u202f", shortDatePattern: "dd/MM/yyyy" },
  { ...EUROPEAN, name: "cs-CZ", groupSeparator: "\u00a0", shortDatePattern: "dd.MM.yyyy" },
  { ...US_CULTURE, name: "ja-JP", shortDatePattern: "yyyy/MM/dd" },
];

/** @throws for a culture that the host does not know. */
export function cultureNamed(name: string): HostCulture {
  const found = CULTURES.find((culture) => culture.name === name);
  if (!found)
    throw new Error(
      `The host does not play the culture ${name}, only ${CULTURES.map((c) => c.name).join(", ")}.`,
    );
  return found;
}
