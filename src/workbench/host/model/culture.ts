/** The regional settings the host plays. */
export interface HostCulture {
  name: string;
  decimalSeparator: string;
  groupSeparator: string;
  listSeparator: "," | ";";
  shortDatePattern: string;
  /** What its Excel shows for TRUE, FALSE and errors, where it is another word. */
  words: Readonly<Record<string, string>>;
}

export const US_CULTURE: HostCulture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  listSeparator: ",",
  shortDatePattern: "M/d/yyyy",
  words: {},
};
const EUROPEAN = { decimalSeparator: ",", groupSeparator: ".", listSeparator: ";" } as const;
const GERMAN = {
  TRUE: "WAHR",
  FALSE: "FALSCH",
  "#N/A": "#NV",
  "#VALUE!": "#WERT!",
  "#REF!": "#BEZUG!",
  "#NUM!": "#ZAHL!",
  "#SPILL!": "#ÜBERLAUF!",
};
const ITALIAN = {
  TRUE: "VERO",
  FALSE: "FALSO",
  "#N/A": "#N/D",
  "#VALUE!": "#VALORE!",
  "#REF!": "#RIF!",
  "#NAME?": "#NOME?",
  "#NULL!": "#NULLO!",
};
const FRENCH = {
  TRUE: "VRAI",
  FALSE: "FAUX",
  "#VALUE!": "#VALEUR!",
  "#NUM!": "#NOMBRE!",
  "#NAME?": "#NOM?",
  "#NULL!": "#NUL!",
};
const CZECH = {
  TRUE: "PRAVDA",
  FALSE: "NEPRAVDA",
  "#N/A": "#NENÍ_K_DISPOZICI",
  "#VALUE!": "#HODNOTA!",
  "#REF!": "#ODKAZ!",
  "#NAME?": "#NÁZEV?",
  "#NUM!": "#ČÍSLO!",
  "#DIV/0!": "#DĚLENÍ_NULOU!",
};
const CULTURES: readonly HostCulture[] = [
  US_CULTURE,
  { ...US_CULTURE, name: "en-GB", shortDatePattern: "dd/MM/yyyy" },
  { ...EUROPEAN, name: "de-DE", shortDatePattern: "dd.MM.yyyy", words: GERMAN },
  { ...EUROPEAN, name: "it-IT", shortDatePattern: "dd/MM/yyyy", words: ITALIAN },
  { ...EUROPEAN, name: "fr-FR", groupSeparator: "\u202f", shortDatePattern: "dd/MM/yyyy", words: FRENCH },
  { ...EUROPEAN, name: "cs-CZ", groupSeparator: "\u00a0", shortDatePattern: "dd.MM.yyyy", words: CZECH },
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
