import type { UniverInstance } from "../lib";
import { type CellsRead, ReadPlaces } from "./read-places";

interface Dependencies {
  searchDependency(ranges: readonly CellsRead[], except?: ReadonlySet<number>): Set<number>;
  openKdTree(): void;
  closeKdTree(): void;
  addDependencyRTreeCache(tree: Tree): void;
  _dependencyRTreeCache: object;
}

/** What takes away ranges of formulas that stay, those on another sheet among them. */
const TAKING = [
  "reset",
  "clearFormulaDependency",
  "clearOtherFormulaDependency",
  "clearFeatureFormulaDependency",
  "removeFormulaDependencyByDefinedName",
] as const;
type Taking = Record<(typeof TAKING)[number], (...args: unknown[]) => void>;

/** A formula and the ranges that it reads. */
interface Tree {
  treeId: number;
  rangeList: readonly CellsRead[];
}

const keyOf = ({ unitId, sheetId, range }: CellsRead): string =>
  [unitId, sheetId, range.startRow, range.startColumn, range.endRow, range.endColumn].join(" ");

/**
 * engine-formula 0.25.1 asks twice of every formula that an edit reaches which others read it: to put them in order, and to find circles,
 * a sixth of what an edit of a large sheet takes. In between it reads what formulas refer to and changes none of it: the first answer serves
 * again. And it enters all that every formula reads after each edit anew, beside what it has entered before: it grows and gets slower
 * edit by edit. What stands there is not entered again; taking a sheet's away takes others' along, so that everything is entered then.
 */
export function keepDependents({ lib, univer }: UniverInstance): void {
  const service = univer
    .__getInjector()
    .get(lib.engine.IDependencyManagerService) as unknown as Dependencies & Taking;
  service._dependencyRTreeCache = new ReadPlaces(lib.core);
  const stock = {
    searchDependency: service.searchDependency.bind(service),
    openKdTree: service.openKdTree.bind(service),
    closeKdTree: service.closeKdTree.bind(service),
    addDependencyRTreeCache: service.addDependencyRTreeCache.bind(service),
  };
  let known: Map<string, readonly number[]> | null = null;
  service.openKdTree = () => {
    known = new Map();
    stock.openKdTree();
  };
  service.closeKdTree = () => {
    known = null;
    stock.closeKdTree();
  };
  const entered = new Map<number, string>();
  service.addDependencyRTreeCache = (tree) => {
    const ranges = tree.rangeList.map(keyOf).join();
    if (entered.get(tree.treeId) === ranges) return;
    entered.set(tree.treeId, ranges);
    known = null;
    stock.addDependencyRTreeCache(tree);
  };
  for (const taking of TAKING) {
    const take = service[taking].bind(service);
    service[taking] = (...args) => {
      entered.clear();
      take(...args);
    };
  }
  service.searchDependency = (ranges, except) => {
    const [only, ...others] = ranges;
    if (!known || !only || others.length) return stock.searchDependency(ranges, except);
    const key = keyOf(only);
    const found = known.get(key) ?? [...stock.searchDependency(ranges)];
    known.set(key, found);
    // Whoever asks may change what is given.
    return new Set(except ? found.filter((id) => !except.has(id)) : found);
  };
}
