import { strFromU8, unzipSync } from "fflate";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { cleanText } from "../domain/shared/clean-text";
import { STANDARD_LOOK, THEME_COLORS, type Logo, type CompanyLook, type ThemeColor } from "./look";

/** Why no look is taken from a file, in words. */
export class LookError extends Error {
  override name = "LookError";
}

/** Bytes of the largest file that is read, of a part within it, and of a logo. */
const [LARGEST_FILE, LARGEST_PART, LARGEST_LOGO] = [60_000_000, 4_000_000, 100_000];
const UNTOUCHED = "The look stays as it was.";
const FONT_LENGTH = 60;

export interface ReadLook {
  look: CompanyLook;
  /** What of the file is not taken, in a sentence; "" where everything is. */
  remark: string;
}

/** The look of any PowerPoint file: its theme's colours and fonts and, where its master shows a picture, that. Throws a LookError. */
export function readLook(bytes: Uint8Array): ReadLook {
  if (bytes.length > LARGEST_FILE)
    throw new LookError(
      `The file is larger than 60 MB. ${UNTOUCHED} Choose a smaller one of the same look, such as an empty template.`,
    );
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new LookError(
      `The file is protected by a password, or of PowerPoint 2003 or before. ${UNTOUCHED} Save it as .pptx without a password and choose that.`,
    );
  const parts = partsFrom(bytes);
  const theme = themeOf(parts);
  if (theme === null)
    throw new LookError(
      `The file has no theme, so it says nothing of colours and fonts. ${UNTOUCHED} Choose a PowerPoint file (.pptx) of yours.`,
    );
  const { logo, remark } = logoOf(parts);
  return { look: { ...theme, logo }, remark };
}

type Parts = Readonly<Record<string, Uint8Array>>;

function partsFrom(bytes: Uint8Array): Parts {
  const isNeeded = (name: string) =>
    /^ppt\/(theme\/[^/]+\.xml|slideMasters\/.*\.(xml|rels)|media\/[^/]+\.(png|jpe?g))$/i.test(name);
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => originalSize <= LARGEST_PART && isNeeded(name),
    });
  } catch {
    throw new LookError(
      `The file is broken or no PowerPoint file. ${UNTOUCHED} Open it in PowerPoint, save it as .pptx and choose that.`,
    );
  }
}

const MASTER = "ppt/slideMasters/slideMaster1.xml";
const MASTER_RELATIONS = "ppt/slideMasters/_rels/slideMaster1.xml.rels";

/** Start tags in their order; null where a part is not there or not well-formed. */
function tagsIn(parts: Parts, name: string): SaxesTagPlain[] | null {
  const part = parts[name];
  if (!part) return null;
  const tags: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => tags.push(tag));
  try {
    parser.write(strFromU8(part)).close();
    return tags;
  } catch {
    return null;
  }
}

const local = ({ name }: SaxesTagPlain) => name.slice(name.indexOf(":") + 1);

/** Of the first master's theme, else of the first that there is. */
function themeOf(parts: Parts): Omit<CompanyLook, "logo"> | null {
  const related = relationsOf(parts).find(({ type }) => type.endsWith("/theme"))?.target;
  const names = [
    related,
    ...Object.keys(parts)
      .filter((name) => name.startsWith("ppt/theme/"))
      .sort(),
  ];
  for (const name of names) {
    const tags = name === undefined ? null : tagsIn(parts, name);
    const colors = tags && colorsOf(tags);
    if (tags && colors) return { colors, ...fontsOf(tags) };
  }
  return null;
}

function relationsOf(parts: Parts): { id: string; type: string; target: string }[] {
  return (tagsIn(parts, MASTER_RELATIONS) ?? []).flatMap((tag) =>
    local(tag) === "Relationship"
      ? [
          {
            id: tag.attributes.Id ?? "",
            type: tag.attributes.Type ?? "",
            target: new URL(tag.attributes.Target ?? "", "file:///ppt/slideMasters/").pathname.slice(1),
          },
        ]
      : [],
  );
}

/** Each colour as digits: as written, or as the system that saved the file showed it. */
function colorsOf(tags: readonly SaxesTagPlain[]): CompanyLook["colors"] | null {
  const colors = new Map<ThemeColor, string>();
  let current: ThemeColor | null = null;
  for (const tag of tags) {
    const name = local(tag);
    if ((THEME_COLORS as readonly string[]).includes(name)) current = name as ThemeColor;
    else if (name === "srgbClr" || name === "sysClr") {
      const value = name === "sysClr" ? tag.attributes.lastClr : tag.attributes.val;
      if (current && !colors.has(current) && /^[\da-f]{6}$/i.test(value ?? ""))
        colors.set(current, value!.toUpperCase());
    } else if (name === "fontScheme") break;
  }
  return THEME_COLORS.every((name) => colors.has(name))
    ? (Object.fromEntries(colors) as CompanyLook["colors"])
    : null;
}

function fontsOf(tags: readonly SaxesTagPlain[]): Pick<CompanyLook, "headings" | "body"> {
  const after = (name: string) => {
    const from = tags.findIndex((tag) => local(tag) === name);
    const face =
      from < 0 ? undefined : tags.slice(from).find((tag) => local(tag) === "latin")?.attributes.typeface;
    return cleanText(face ?? "")
      .replace(/;/g, "")
      .slice(0, FONT_LENGTH);
  };
  return {
    headings: after("majorFont") || STANDARD_LOOK.headings,
    body: after("minorFont") || STANDARD_LOOK.body,
  };
}

/** The first picture of the master that is one of the two kinds that every program shows. */
function logoOf(parts: Parts): { logo: Logo | null; remark: string } {
  const tags = tagsIn(parts, MASTER) ?? [];
  const targets = new Map(relationsOf(parts).map(({ id, target }) => [id, target]));
  const pictures = tags.flatMap((tag, index) => (local(tag) === "pic" ? [tags.slice(index + 1)] : []));
  if (!pictures.length)
    return { logo: null, remark: "The file's master shows no picture: the deck has no logo." };
  const [within] = pictures;
  const id = within!.find((tag) => local(tag) === "blip")?.attributes["r:embed"] ?? "";
  const size = within!.find((tag) => local(tag) === "ext" && tag.attributes.cx !== undefined)?.attributes;
  const name = targets.get(id) ?? "";
  const content = parts[name];
  const type = /\.png$/i.test(name) ? "image/png" : /\.jpe?g$/i.test(name) ? "image/jpeg" : null;
  const [width, height] = [Number(size?.cx), Number(size?.cy)];
  if (!content || !type || !(width > 0) || !(height > 0))
    return { logo: null, remark: "The logo is no PNG or JPEG picture: the deck has none." };
  if (content.length > LARGEST_LOGO)
    return {
      logo: null,
      remark:
        "The logo is larger than 100 kB: the deck has none. Make the picture smaller and choose the file again.",
    };
  return {
    logo: { type, data: base64(content), ratio: Math.round((1000 * width) / height) / 1000 },
    remark: "",
  };
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
