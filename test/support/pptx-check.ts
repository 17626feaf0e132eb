import { strFromU8, unzipSync } from "fflate";
import { SaxesParser, type SaxesTagPlain } from "saxes";

/** The parts of a presentation by name; those of workbooks within it have theirs in front. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)));
  for (const [name, content] of [...parts])
    if (name.endsWith(".xlsx"))
      for (const [inner, part] of partsOf(content)) parts.set(`${name}!${inner}`, part);
  return parts;
}

export const textOfPart = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  strFromU8(parts.get(name) ?? new Uint8Array());

interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** All start tags of a part; throws where it is not well-formed. */
export function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => tags.push({ name, attributes }));
  parser.write(xml).close();
  return tags;
}

/** What PowerPoint would repair, or refuse: a reader of its own, which knows nothing of what wrote the file. */
export function pptxProblems(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  const problems: string[] = [];
  for (const name of parts.keys()) {
    if (name.endsWith("/")) problems.push(`${name} is an entry for a folder`);
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      problems.push(...idProblems(name, tagsOf(textOfPart(parts, name))));
    } catch (error) {
      problems.push(`${name} is not well-formed: ${String(error)}`);
    }
  }
  return [...problems, ...typeProblems(parts), ...relationProblems(parts), ...notesProblems(parts)];
}

function idProblems(name: string, tags: readonly Tag[]): string[] {
  const twice = (what: string, ids: readonly (string | undefined)[]) => {
    const known = ids.filter((id) => id !== undefined);
    return new Set(known).size === known.length ? [] : [`${name}: ${what} stands twice`];
  };
  const ids = (tag: string, attribute: string) =>
    tags.filter((each) => each.name === tag).map(({ attributes }) => attributes[attribute]);
  const axes = tags.filter(({ name: tag }) => /^c:(cat|val|ser|date)Ax$/.test(tag)).length;
  const isChart = name.includes("charts/chart") && name.endsWith(".xml");
  const declared = tags.filter(({ name: tag }) => tag === "c:axId").length;
  return [
    ...twice("a shape's id", ids("p:cNvPr", "id")),
    ...twice("a relation's id", ids("Relationship", "Id")),
    ...twice("a slide's id", ids("p:sldId", "id")),
    ...twice("a part's type", ids("Override", "PartName")),
    // Each axis is named by itself and by the chart that uses it: one more is an axis that does not exist.
    ...(isChart && axes && declared !== 2 * axes ? [`${name} names an axis that it has not`] : []),
    ...(tags.some(({ attributes }) =>
      Object.values(attributes).some((value) => value === "NaN" || value === "undefined"),
    )
      ? [`${name} holds NaN or undefined`]
      : []),
  ];
}

function typeProblems(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const tags = tagsOf(textOfPart(parts, "[Content_Types].xml"));
  const own = [...parts.keys()].filter((name) => !name.includes("!"));
  const overrides = new Set(
    tags.flatMap(({ name, attributes }) => (name === "Override" ? attributes.PartName! : [])),
  );
  const defaults = tags.flatMap(({ name, attributes }) => (name === "Default" ? attributes.Extension! : []));
  const extension = (name: string) => name.slice(name.lastIndexOf(".") + 1);
  return [
    ...[...overrides]
      .filter((name) => !parts.has(name.slice(1)))
      .map((name) => `${name} has a type and is not there`),
    ...defaults
      .filter((kind) => !own.some((name) => extension(name) === kind))
      .map((kind) => `no part ends with .${kind}`),
    ...own
      .filter(
        (name) =>
          name !== "[Content_Types].xml" && !overrides.has(`/${name}`) && !defaults.includes(extension(name)),
      )
      .map((name) => `${name} has no type`),
    ...own
      .filter((name) => /^ppt\/.*\.xml$/.test(name) && !overrides.has(`/${name}`))
      .map((name) => `${name} is typed as any XML`),
    ...tags
      .filter(({ attributes }) => attributes.ContentType === "image/jpg")
      .map(() => "image/jpg is no type"),
  ];
}

function relationProblems(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const names = [...parts.keys()].filter((name) => !name.includes("!"));
  const used = new Set(["[Content_Types].xml"]);
  const problems: string[] = [];
  for (const name of names.filter((each) => each.endsWith(".rels"))) {
    const [, folder, source] = /^(.*?)_rels\/(.*)\.rels$/.exec(name)!;
    used.add(name);
    if (source && !parts.has(`${folder}${source}`)) problems.push(`${name} belongs to no part`);
    const relations = tagsOf(textOfPart(parts, name)).filter((tag) => tag.name === "Relationship");
    const xml = source ? textOfPart(parts, `${folder}${source}`) : "";
    const ids = new Set(relations.map(({ attributes }) => attributes.Id!));
    for (const [, id] of xml.matchAll(/ r:(?:id|embed|link|pict)="([^"]*)"/g))
      if (!ids.has(id!)) problems.push(`${folder}${source} refers to ${id}, which is no relation`);
    for (const { attributes } of relations) {
      if (attributes.TargetMode === "External") continue;
      const target = new URL(attributes.Target!, `file:///${folder}`).pathname.slice(1);
      used.add(target);
      if (!parts.has(target)) problems.push(`${name}: ${attributes.Target} is not there`);
    }
  }
  return [
    ...problems,
    ...names.filter((name) => !used.has(name)).map((name) => `${name} is related to nothing`),
  ];
}

function notesProblems(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const master = "ppt/notesMasters/notesMaster1.xml";
  if (!parts.has(master)) return [];
  const relations = textOfPart(parts, "ppt/notesMasters/_rels/notesMaster1.xml.rels");
  return [
    ...(textOfPart(parts, master).includes("<p:sp>") ? ["the notes' master has shapes"] : []),
    ...(relations.includes("theme1.xml") ? ["the notes' master shares the slides' theme"] : []),
  ];
}
