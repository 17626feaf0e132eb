const SVG = "http://www.w3.org/2000/svg";
export const INK = "#595959";
export const GRID_LINE = "#E1E1E1";
const FONT_SIZE = 10;

type Attributes = Record<string, string | number>;

/** An SVG element; text goes in as text, never as markup. */
export function svg(name: string, attributes: Attributes, ...children: (Element | string)[]): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  element.append(...children);
  return element;
}

export function label(text: string, x: number, y: number, attributes: Attributes = {}): SVGElement {
  return svg(
    "text",
    { x, y, fill: INK, "font-size": FONT_SIZE, "text-anchor": "middle", ...attributes },
    text,
  );
}

/** Shortened to what fits, at about half an em a character. */
export function fitted(text: string, width: number): string {
  const room = Math.max(1, Math.floor(width / (FONT_SIZE * 0.55)));
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1))}…`;
}

/** The space for the plot, in pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}
