import type { UniverInstance } from "../lib";
import { type CellsRead, ReadPlaces } from "./read-places";

/** A formula and the ranges that it reads. */
interface Tree {
  treeId: number;
  rangeList: readonly CellsRead[];
}
interface Dependencies {
  _dependencyRTreeCache: object;
  addDependencyRTreeCache(tree: Tree): void;
  _removeDependencyRTreeCache(treeId: number | null | undefined): void;
}

/**
 * engine-formula 0.25.1 enters all that every formula reads after each edit anew, beside what it has entered before: it grows and gets slower
 * edit by edit. And of what it takes out it knows the outlines alone.
 */
export function keepDependents({ lib, univer }: UniverInstance): void {
  const service = univer.__getInjector().get(lib.engine.IDependencyManagerService) as unknown as Dependencies;
  const places = new ReadPlaces(lib.core);
  service._dependencyRTreeCache = places;
  service.addDependencyRTreeCache = ({ treeId, rangeList }) => places.enter(treeId, rangeList);
  service._removeDependencyRTreeCache = (treeId) => {
    if (treeId !== null && treeId !== undefined) places.leave(treeId);
  };
}
