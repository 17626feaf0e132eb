import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { isoOf } from "../../domain/shared/serial-date";
import { cleanText } from "../../domain/shared/clean-text";
import type { ChartItem, Deck } from "../deck";
import { embeddedWorkbook } from "./embedded";
import { withLook } from "./theme-part";
import { FIXED_TIME } from "./xml";

type Parts = Map<string, Uint8Array>;

const TYPES = "[Content_Types].xml";
const read = (parts: Parts, name: string) => strFromU8(parts.get(name)!);
const write = (parts: Parts, name: string, text: string) => parts.set(name, strToU8(text));

/**
 * The package that the library wrote, as PowerPoint takes it without a word about repair, in the deck's look, the same for the same deck.
 * What the library gets wrong stands in docs/decisions/decks.md with the threads that describe it.
 */
export function finishPackage(written: Uint8Array, deck: Deck): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(written)).filter(([name]) => !name.endsWith("/")));
  renumberCharts(parts);
  const charts = deck.slides.flatMap(({ items }) =>
    items.filter((item): item is ChartItem => item.kind === "chart"),
  );
  charts.forEach((chart, index) => finishChart(parts, chart, index + 1));
  const hasNotes = deck.slides.some(({ notes }) => notes.length > 0);
  if (hasNotes) mendNotesMaster(parts);
  else dropNotes(parts);
  for (const name of parts.keys())
    if (/^ppt\/slide(s|Layouts|Masters)\/[^/]+\.xml$/.test(name))
      write(parts, name, mendedSlide(read(parts, name)));
  write(parts, "ppt/theme/theme1.xml", withLook(read(parts, "ppt/theme/theme1.xml"), deck.look));
  properties(parts, deck, hasNotes);
  contentTypes(parts);
  const ordered = [TYPES, ...[...parts.keys()].filter((name) => name !== TYPES).sort()];
  const entries = ordered.map((name) => [name, parts.get(name)!] as const);
  return zipSync(Object.fromEntries(entries), { mtime: FIXED_TIME, level: 6 });
}

/** The library counts charts for as long as a page lives; in a file they begin with 1. */
function renumberCharts(parts: Parts): void {
  const numbers = [...parts.keys()]
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
  const renamed = new Map(numbers.map((number, index) => [number, index + 1]));
  const rename = (text: string) =>
    text.replace(
      /(chart|Microsoft_Excel_Worksheet)(\d+)\.(xml|xlsx)/g,
      (whole, stem: string, number: string, kind: string) => {
        const now = renamed.get(Number(number));
        return now === undefined ? whole : `${stem}${now}.${kind}`;
      },
    );
  for (const [name, bytes] of [...parts]) {
    parts.delete(name);
    const isText = name.endsWith(".rels") || name === TYPES;
    parts.set(rename(name), isText ? strToU8(rename(strFromU8(bytes))) : bytes);
  }
}

function finishChart(parts: Parts, chart: ChartItem, number: number): void {
  const name = `ppt/charts/chart${number}.xml`;
  const mended = read(parts, name)
    // A third axis that no bar chart has.
    .replace(
      /(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)<c:axId val="\d+"\/>(<\/c:(?:bar|line)Chart>)/g,
      "$1$2",
    )
    // What is not known is a gap, not an empty number.
    .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "")
    .replace(/<c:v><\/c:v>/g, "<c:v>0</c:v>")
    // Beside a narrow bar a number stays in one line.
    .replace(/<c:dLbls>.*?<\/c:dLbls>/gs, (labels) =>
      labels.replace(/<a:bodyPr\/>/g, '<a:bodyPr wrap="none"/>'),
    )
    // Only pies have lines to their labels.
    .replace(/<c:showLeaderLines val="[01]"\/>/g, "");
  write(parts, name, mended);
  parts.set(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`, embeddedWorkbook(chart));
}

/** Solid backgrounds want an effect list, every shape a body of text and a number of its own. */
function mendedSlide(xml: string): string {
  let shapes = 0;
  return xml
    .replace(/(<p:cNvPr id=")\d+"/g, (_, start: string) => `${start}${++shapes}"`)
    .replace(/(<p:bgPr>(?:(?!<\/p:bgPr>|<a:effectLst).)*)<\/p:bgPr>/gs, "$1<a:effectLst/></p:bgPr>")
    .replace(
      /<\/p:spPr>\s*<\/p:sp>/g,
      "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>",
    );
}

/** Its placeholders are what PowerPoint removes when it repairs, and it needs a theme of its own. */
function mendNotesMaster(parts: Parts): void {
  const name = "ppt/notesMasters/notesMaster1.xml";
  write(parts, name, read(parts, name).replace(/<p:sp>.*<\/p:sp>/s, ""));
  const relations = "ppt/notesMasters/_rels/notesMaster1.xml.rels";
  write(parts, relations, read(parts, relations).replace(/theme\/theme1\.xml/g, "theme/theme2.xml"));
  parts.set("ppt/theme/theme2.xml", parts.get("ppt/theme/theme1.xml")!);
}

/** A file without notes has none of their parts either. */
function dropNotes(parts: Parts): void {
  for (const name of [...parts.keys()]) {
    if (/^ppt\/notes(Slides|Masters)\//.test(name)) parts.delete(name);
    else if (name.endsWith(".rels"))
      write(
        parts,
        name,
        read(parts, name).replace(/<Relationship [^>]*\/(?:notesSlide|notesMaster)"[^>]*\/>/g, ""),
      );
  }
  const presentation = "ppt/presentation.xml";
  write(
    parts,
    presentation,
    read(parts, presentation).replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s, ""),
  );
}

function properties(parts: Parts, { asOf }: Deck, hasNotes: boolean): void {
  const day = `${isoOf(asOf)}T00:00:00Z`;
  const core = read(parts, "docProps/core.xml")
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}`)
    .replace(/<cp:revision>[^<]*</, "<cp:revision>1<");
  write(parts, "docProps/core.xml", core);
  const app = "docProps/app.xml";
  const notes = hasNotes ? /$^/ : /<Notes>\d+<\/Notes>/;
  write(parts, app, cleanText(read(parts, app).replace(notes, "<Notes>0</Notes>")));
}

/** Names each part that there is and no other; the kinds of files that there are not go. */
function contentTypes(parts: Parts): void {
  const names = [...parts.keys()];
  const extensions = new Set(names.map((name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase()));
  const seen = new Set<string>();
  const once = (part: string) => parts.has(part.slice(1)) && !seen.has(part) && Boolean(seen.add(part));
  let types = read(parts, TYPES)
    .replace(/<Override PartName="([^"]+)"[^>]*\/>/g, (whole, part: string) => (once(part) ? whole : ""))
    .replace(/<Default Extension="([^"]+)"[^>]*\/>/g, (whole, extension: string) =>
      extensions.has(extension.toLowerCase()) ? whole : "",
    )
    .replace('ContentType="image/jpg"', 'ContentType="image/jpeg"');
  for (const name of names)
    if (/^ppt\/theme\/theme\d+\.xml$/.test(name) && !seen.has(`/${name}`))
      types = types.replace(
        "</Types>",
        `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,
      );
  write(parts, TYPES, types);
}
