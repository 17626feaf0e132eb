/** The colours of a theme, as files name them. */
export const THEME_COLORS = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
] as const;
export type ThemeColor = (typeof THEME_COLORS)[number];

/** A company's look: what its theme says of colours and fonts, and its logo. */
export interface CompanyLook {
  /** Six hexadecimal digits each. */
  colors: Readonly<Record<ThemeColor, string>>;
  headings: string;
  body: string;
  logo: Logo | null;
}

export interface Logo {
  type: "image/png" | "image/jpeg";
  /** In base64. */
  data: string;
  /** Width ÷ height. */
  ratio: number;
}

/** Used until a company's own is chosen: quiet, and readable for who does not see all colours. */
export const STANDARD_LOOK: CompanyLook = {
  colors: {
    dk1: "1B1F24",
    lt1: "FFFFFF",
    dk2: "4A5564",
    lt2: "EEF1F5",
    accent1: "0F5EA8",
    accent2: "7FB2E5",
    accent3: "F2994A",
    accent4: "6B4FA0",
    accent5: "2A9D8F",
    accent6: "C2578A",
    hlink: "0F5EA8",
    folHlink: "6B4FA0",
  },
  headings: "Calibri",
  body: "Calibri",
  logo: null,
};

const MEASURED = new Set(["calibri", "carlito"]);

/** Fonts that are as wide as what texts are measured with; others are reckoned wider. */
export function widthFactor({ headings, body }: CompanyLook): number {
  return [headings, body].every((font) => MEASURED.has(font.toLowerCase())) ? 1 : 1.15;
}

/** Characters of a logo's piece: less than a cell takes. */
const PIECE = 30_000;
const LINE = "; ";

/** A look as texts for cells: what it is in words that one can read and change, then its logo in pieces. */
export function lookTexts({ colors, headings, body, logo }: CompanyLook): string[] {
  const said = [
    ...THEME_COLORS.map((name) => `${name} ${colors[name]}`),
    `headings ${headings}`,
    `body ${body}`,
    ...(logo ? [`logo ${logo.type} ${logo.ratio}`] : []),
  ].join(LINE);
  const pieces = logo?.data.match(new RegExp(`.{1,${PIECE}}`, "g")) ?? [];
  return [said, ...pieces];
}

/** The look that texts of cells say; null where they say none that holds together. */
export function lookFrom([said, ...pieces]: readonly string[]): CompanyLook | null {
  if (said === undefined) return null;
  const values = new Map(
    said.split(LINE).flatMap((part): [string, string][] => {
      const [, name, value] = /^\s*(\w+) (.*)$/.exec(part) ?? [];
      return name === undefined ? [] : [[name, value!.trim()]];
    }),
  );
  const colors = Object.fromEntries(
    THEME_COLORS.map((name) => [name, values.get(name)?.toUpperCase() ?? ""]),
  );
  if (!Object.values(colors).every((value) => /^[\dA-F]{6}$/.test(value))) return null;
  const [type, ratio] = values.get("logo")?.split(" ") ?? [];
  const data = pieces.join("");
  const isPicture =
    (type === "image/png" || type === "image/jpeg") && Number(ratio) > 0 && /^[\w+/]+=*$/.test(data);
  return {
    colors: colors as CompanyLook["colors"],
    headings: values.get("headings") || STANDARD_LOOK.headings,
    body: values.get("body") || STANDARD_LOOK.body,
    logo: isPicture ? { type, ratio: Number(ratio), data } : null,
  };
}
