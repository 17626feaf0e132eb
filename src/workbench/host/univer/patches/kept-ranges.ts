import { CELL, type FormulaPart, PART } from "../formula-parts";
import type { UniverInstance } from "../lib";

interface Asked {
  node: FormulaPart | null;
  refOffsetX: number;
  refOffsetY: number;
}
interface Read {
  unitId: string;
  sheetId: string;
  range: { startRow: number };
}

/** By workbook and name of a sheet its id. */
type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Private parts of engine-formula 0.25.1. */
interface Generator {
  generate(isModel?: boolean): Promise<unknown>;
  _getRangeListByNode(asked: Asked): Promise<Read[]>;
  _detectForcedRecalculationNodeRecursion(node: FormulaPart): boolean;
  _runtimeService: { currentUnitId: string; currentSubUnitId: string };
  _currentConfigService: { getSheetNameMap(): Names };
}

/**
 * engine-formula 0.25.1 works out after every edit which cells each formula of the workbook names, and whether one of its functions is
 * volatile: a third of what an edit takes that changes little. Both are said by the formula's text, as long as it names single cells and what
 * lies between two of them, and sheets keep their names.
 */
export function keepRanges({ lib, univer }: UniverInstance): void {
  const generator = univer
    .__getInjector()
    .get(lib.engine.IFormulaDependencyGenerator) as unknown as Generator;
  const { _runtimeService: current, _currentConfigService: config } = generator;
  const generate = generator.generate.bind(generator);
  const read = generator._getRangeListByNode.bind(generator);
  const isVolatile = generator._detectForcedRecalculationNodeRecursion.bind(generator);
  const volatile = new WeakMap<FormulaPart, boolean>();
  let known = new WeakMap<FormulaPart, Map<string, readonly Read[]>>();
  let names: Names = {};
  generator.generate = (isModel) => {
    const now = config.getSheetNameMap();
    if (!keeps(now, names)) known = new WeakMap();
    names = Object.fromEntries(Object.entries(now).map(([unitId, ids]) => [unitId, { ...ids }]));
    return generate(isModel);
  };
  generator._detectForcedRecalculationNodeRecursion = (node) => {
    const kept = volatile.get(node);
    if (kept !== undefined) return kept;
    const answer = isVolatile(node);
    volatile.set(node, answer);
    return answer;
  };
  generator._getRangeListByNode = async (asked) => {
    const { node, refOffsetX, refOffsetY } = asked;
    if (!node) return read(asked);
    const place = [current.currentUnitId, current.currentSubUnitId, refOffsetX, refOffsetY].join(" ");
    const kept = known.get(node)?.get(place);
    if (kept) return [...kept];
    const found = await read(asked);
    if (namesCells(node) && found.every(({ range }) => range.startRow >= 0))
      known.set(node, (known.get(node) ?? new Map<string, readonly Read[]>()).set(place, [...found]));
    return found;
  };
}

/** Whether all sheets of before are there by their names; what formulas say of one that came is not known yet. */
function keeps(now: Names, before: Names): boolean {
  return Object.entries(before).every(([unitId, ids]) =>
    Object.entries(ids).every(([name, id]) => now[unitId]?.[name] === id),
  );
}

/** No reference but cells and what is between two; none that a function works out. */
function namesCells(node: FormulaPart): boolean {
  const { nodeType } = node;
  const children = node.getChildren();
  if (nodeType === PART.reference) return CELL.test(node.getToken().replace(/^.*!/, ""));
  if (nodeType === PART.union && children.some((child) => child.nodeType !== PART.reference)) return false;
  const isWorkedOut = node.isAddress() || nodeType === PART.prefix || nodeType === PART.suffix;
  return !isWorkedOut && children.every(namesCells);
}
