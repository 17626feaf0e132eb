import type { UniverInstance } from "../lib";

interface Asked {
  unitId: string;
  sheetId: string;
  range: { startRow: number; startColumn: number; endRow: number; endColumn: number };
}

interface Dependencies {
  searchDependency(ranges: readonly Asked[], except?: ReadonlySet<number>): Set<number>;
  openKdTree(): void;
  closeKdTree(): void;
  addDependencyRTreeCache(tree: unknown): void;
}

const keyOf = ({ unitId, sheetId, range }: Asked): string =>
  [unitId, sheetId, range.startRow, range.startColumn, range.endRow, range.endColumn].join(" ");

/**
 * engine-formula 0.25.1 asks twice of every formula that an edit reaches which others read it: to put them in order, and to find circles,
 * a sixth of what an edit of a large sheet takes. In between it reads what formulas refer to and changes none of it: the first answer serves
 * again.
 */
export function keepDependents({ lib, univer }: UniverInstance): void {
  const service = univer.__getInjector().get(lib.engine.IDependencyManagerService) as unknown as Dependencies;
  const stock: Dependencies = {
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
  service.addDependencyRTreeCache = (tree) => {
    known = null;
    stock.addDependencyRTreeCache(tree);
  };
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
