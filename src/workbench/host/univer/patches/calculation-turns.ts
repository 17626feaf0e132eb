import type { Turns } from "../../turns";
import type { UniverInstance } from "../lib";
import { type CellsRead, ReadPlaces } from "./read-places";

/** By workbook and sheet. */
type Formulas = Readonly<Record<string, Readonly<Record<string, object>> | null | undefined>>;
/** A formula and what it reads. */
interface Tree {
  treeId: number;
  formula?: string;
  isDirty: boolean;
  isVirtual: boolean;
  isCache: boolean;
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
  subUnitId: string;
  unitId: string;
  refOffsetX: number;
  refOffsetY: number;
  addressFunctionNodes: unknown[];
  pushRangeList(ranges: readonly CellsRead[]): void;
}

type Where = [row: number, column: number, rows: number, columns: number, sheetId: string, unitId: string];
/** Private parts of engine-formula 0.25.1. */
interface Runtime {
  readonly currentRow: number;
  readonly currentColumn: number;
  readonly currentRowCount: number;
  readonly currentColumnCount: number;
  readonly currentSubUnitId: string;
  readonly currentUnitId: string;
  setCurrent(...where: Where): void;
  enableCycleDependency(): void;
  clearArrayObjectCache(): void;
}
interface Config {
  isForceCalculate(): boolean;
  getFormulaData(): Formulas;
  getUnitData(): object;
  getClearDependencyTreeCache(): Formulas | undefined;
}
type Clearing = "clearOtherFormulaDependency" | "clearFeatureFormulaDependency" | "clearFormulaDependency";
interface Dependencies extends Record<Clearing, (unitId: string, sheetId: string) => void> {
  reset(): void;
  addDependencyRTreeCache(tree: Tree): void;
}
interface Interpreter {
  checkAsyncNode(node: object): boolean;
  execute(asked: { node: object }): unknown;
  executeAsync(asked: { node: object }): Promise<unknown>;
}
interface Generator {
  generate(isModel?: boolean): Promise<Tree[]>;
  _generateTreeList(formulas: Formulas, others: object, units: object): Promise<Tree[]>;
  _calculateListByFunctionRefNode(trees: readonly Tree[]): Promise<void>;
  _updateRangeFlatten(): void;
  _registerFormulas(units: readonly string[], formulas: Formulas, data: object, trees: Tree[]): void;
  _registerOtherFormulas(others: object, units: readonly string[], trees: Tree[]): void;
  _registerFeatureFormulas(trees: Tree[]): void;
  _getTreeNode(tree: Tree): object;
  _includeTree(tree: Tree, node: object): boolean;
  _getAddressFunctionNodeList(node: object): unknown[];
  _getRangeListByNode(asked: object): Promise<CellsRead[]>;
  _calculateAddressFunction(places: ReadPlaces, tree: Tree): Promise<void>;
  _getUpdateTreeListAndMakeDependency(): Tree[];
  _traverse(trees: Tree[], skipped: Set<number>): Iterable<Tree>;
  _isCyclicUtilMap(id: number, colors: Map<number, number>): boolean;
  readonly _dependencyTreeCache: { clear(): void };
  readonly _dependencyRTreeCacheForAddressFunction: { clear(): void };
  readonly _executedAddressFunctionNodeIds: { clear(): void };
  readonly _otherFormulaManagerService: { getOtherFormulaData(): object };
  readonly _dependencyManagerService: Dependencies;
  readonly _currentConfigService: Config;
  readonly _runtimeService: Runtime;
}

/**
 * engine-formula 0.25.1 finds out in one go what all formulas of the workbook read and in which order they come, and calculates five hundred before
 * the page has its turn: with sixty scorecards nothing answered for six seconds. The same steps in the same order, giving way in between.
 */
export function takeTurns({ lib, univer }: UniverInstance, turns: Turns): void {
  const injector = univer.__getInjector();
  const generator = injector.get(lib.engine.IFormulaDependencyGenerator) as unknown as Generator;
  const orders = { generator, turns, core: lib.core };
  const generate = generator.generate.bind(generator);
  generator.generate = (isModel) => (isModel ? generate(isModel) : ordered(orders));
  generator._generateTreeList = (formulas, others, units) => read(orders, { formulas, others, units });
  generator._calculateListByFunctionRefNode = (trees) => findAddresses(orders, trees);
  const interpreter = injector.get(lib.engine.Interpreter) as unknown as Interpreter;
  giveWayBetween(interpreter, generator._runtimeService, turns);
}

interface Orders {
  generator: Generator;
  turns: Turns;
  core: UniverInstance["lib"]["core"];
}

/** What `generate` does where no model of the dependencies is asked for. */
async function ordered({ generator, turns }: Orders): Promise<Tree[]> {
  const { _currentConfigService: config, _dependencyManagerService: dependencies } = generator;
  turns.begin();
  generator._updateRangeFlatten();
  for (const [unitId, sheets] of Object.entries(config.getClearDependencyTreeCache() ?? {}))
    for (const sheetId of Object.keys(sheets ?? {})) {
      dependencies.clearOtherFormulaDependency(unitId, sheetId);
      dependencies.clearFeatureFormulaDependency(unitId, sheetId);
      dependencies.clearFormulaDependency(unitId, sheetId);
    }
  const others = generator._otherFormulaManagerService.getOtherFormulaData();
  await generator._generateTreeList(config.getFormulaData(), others, config.getUnitData());
  const list: Tree[] = [];
  for (const tree of generator._traverse(generator._getUpdateTreeListAndMakeDependency(), new Set())) {
    list.push(tree);
    if (turns.due) await turns.give();
  }
  const colors = new Map<number, number>();
  for (const { treeId } of list) {
    if (!colors.has(treeId) && generator._isCyclicUtilMap(treeId, colors)) {
      generator._runtimeService.enableCycleDependency();
      break;
    }
    if (turns.due) await turns.give();
  }
  generator._dependencyTreeCache.clear();
  generator._dependencyRTreeCacheForAddressFunction.clear();
  generator._runtimeService.clearArrayObjectCache();
  return list;
}

interface Given {
  formulas: Formulas;
  others: object;
  units: object;
}

/** What each formula reads. */
async function read({ generator, turns }: Orders, { formulas, others, units }: Given): Promise<Tree[]> {
  const { _dependencyManagerService: dependencies, _runtimeService: runtime } = generator;
  const trees: Tree[] = [];
  if (generator._currentConfigService.isForceCalculate()) dependencies.reset();
  for (const [unitId, sheets] of Object.entries(formulas))
    for (const [sheetId, cells] of Object.entries(sheets ?? {})) {
      generator._registerFormulas([unitId], { [unitId]: { [sheetId]: cells } }, units, trees);
      if (turns.due) await turns.give();
    }
  generator._registerOtherFormulas(others, Object.keys(others), trees);
  generator._registerFeatureFormulas(trees);
  for (const tree of trees) {
    if (!tree.formula) continue;
    if (turns.due) await turns.give();
    const node = generator._getTreeNode(tree);
    tree.isDirty = generator._includeTree(tree, node);
    const addresses = generator._getAddressFunctionNodeList(node);
    if (addresses.length) tree.addressFunctionNodes = addresses;
    if (tree.isVirtual) continue;
    const { row, column, rowCount, columnCount, subUnitId, unitId, refOffsetX, refOffsetY } = tree;
    runtime.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
    tree.pushRangeList(await generator._getRangeListByNode({ node, refOffsetX, refOffsetY }));
  }
  for (const tree of trees) {
    if (!tree.isCache) dependencies.addDependencyRTreeCache(tree);
    if (turns.due) await turns.give();
  }
  await generator._calculateListByFunctionRefNode(trees);
  return trees;
}

/** What functions find that say where to look. */
async function findAddresses({ generator, turns, core }: Orders, trees: readonly Tree[]): Promise<void> {
  const places = new ReadPlaces(core);
  for (const { treeId: id, unitId, subUnitId: sheetId, row, column } of trees) {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    places.enter(id, [{ unitId, sheetId, range }]);
    if (turns.due) await turns.give();
  }
  generator._executedAddressFunctionNodeIds.clear();
  for (const tree of trees) {
    if (!tree.addressFunctionNodes.length) continue;
    await generator._calculateAddressFunction(places, tree);
    if (turns.due) await turns.give();
  }
}

/** A formula that has to be waited for is waited for: the turn is given there. */
function giveWayBetween(interpreter: Interpreter, runtime: Runtime, turns: Turns): void {
  const waits = interpreter.checkAsyncNode.bind(interpreter);
  const executeAsync = interpreter.executeAsync.bind(interpreter);
  interpreter.checkAsyncNode = (node) => waits(node) || turns.due;
  interpreter.executeAsync = async (asked) => {
    const { currentRow, currentColumn, currentRowCount, currentColumnCount } = runtime;
    const { currentSubUnitId, currentUnitId } = runtime;
    if (turns.due) await turns.give();
    runtime.setCurrent(
      currentRow,
      currentColumn,
      currentRowCount,
      currentColumnCount,
      currentSubUnitId,
      currentUnitId,
    );
    return waits(asked.node) ? executeAsync(asked) : interpreter.execute(asked);
  };
}
