import type { BorderData, FontData, GridCellStyle } from "../../../xlsx/data/workbook-data";
import { apiNotFound } from "../rich-error";

type Style = Readonly<GridCellStyle>;
type Read = (style: Style) => unknown;
/** What may be asked for, as deep as Excel has it. */
interface Readable {
  [name: string]: Read | Readable;
}

const fontOf =
  <Name extends keyof FontData>(name: Name, plain: NonNullable<FontData[Name]> | "None"): Read =>
  ({ font }) =>
    font?.[name] ?? plain;

const EDGES = ["bottom", "left", "right", "top"] as const;
const LINE: Readonly<Record<keyof BorderData, string>> = {
  color: "#000000",
  style: "None",
  weight: "Thin",
};

const FORMAT: Readable = {
  fill: { color: ({ fill }) => fill ?? "#FFFFFF" },
  font: {
    bold: fontOf("bold", false),
    color: fontOf("color", "#000000"),
    italic: fontOf("italic", false),
    name: fontOf("name", "Calibri"),
    size: fontOf("size", 11),
    strikethrough: fontOf("strikethrough", false),
    underline: fontOf("underline", "None"),
  },
  horizontalAlignment: ({ horizontal }) => horizontal ?? "General",
  indentLevel: ({ indent }) => indent ?? 0,
  protection: ({ locked, formulaHidden }) => ({
    formulaHidden: formulaHidden ?? false,
    locked: locked ?? true,
  }),
  verticalAlignment: ({ vertical }) => vertical ?? "Bottom",
  wrapText: ({ wrap }) => wrap ?? false,
};

/** What one cell answers to `range.getCellProperties`: of its format what was asked for, its four edges among it. */
export function propertiesOf(style: Style, asked: unknown): object {
  const { format, ...others } = partsOf(asked);
  if (Object.keys(others).length) refuse(Object.keys(others)[0]!);
  const { borders, ...rest } = partsOf(format);
  const lines = (edge: (typeof EDGES)[number]) =>
    Object.fromEntries(
      Object.keys(partsOf(borders)).map((name) => {
        if (!(name in LINE)) refuse(`borders.${name}`);
        const part = name as keyof BorderData;
        return [name, style.borders?.[edge]?.[part] ?? LINE[part]];
      }),
    );
  return {
    format: {
      ...answer(style, rest, FORMAT),
      ...(borders ? { borders: Object.fromEntries(EDGES.map((edge) => [edge, lines(edge)])) } : {}),
    },
  };
}

function answer(style: Style, asked: object, readable: Readable): object {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, part]: [string, unknown]) => {
      if (!part) return [];
      const read = readable[name] ?? refuse(name);
      return [[name, typeof read === "function" ? read(style) : answer(style, partsOf(part), read)]];
    }),
  );
}

const partsOf = (asked: unknown) => ((asked as object | undefined) ?? {}) as Record<string, unknown>;

function refuse(name: string): never {
  return apiNotFound(`Range.getCellProperties ${name}`);
}
