import { type Fault, FaultPlan } from "./faults";
import { NoSheet } from "./grid";
import { callMember, HostObject, readMember, writeMember } from "./host-object";
import { identify, query } from "./query";
import {
  type RichAction,
  type RichArguments,
  type RichPath,
  type RichQuery,
  type RichRequest,
  type RichResponse,
  type TransportFailure,
  TRANSPORT_ERRORS,
} from "./rich-api";
import { apiNotFound, httpStatus, invalidOperation, itemNotFound, RichError } from "./rich-error";

const CUSTOM_FUNCTIONS = "Microsoft.ExcelServices.CustomFunctions";

/** What a null object is while a batch runs: calls and writes on it do nothing, everything below it is null too. */
const NULL = Symbol("null object");
type Target = HostObject | typeof NULL;

interface BatchHooks {
  /** An undo group is open. */
  readonly grouped: boolean;
  begin(): Promise<void> | void;
  /** Before a query answers: the place to wait for a calculation that it depends on. */
  beforeRead(target: HostObject, query: RichQuery): Promise<void> | void;
  /** Between two actions: whoever waits may have a turn. */
  between(): Promise<void> | void;
  end(): Promise<void> | void;
}

/** Runs the office.js client's batches on the host's objects, in order, one batch after another. */
export class Executor {
  /** Batches run so far; a fault's `sync` counts with it. */
  syncs = 0;
  readonly faults = new FaultPlan(() => this.syncs);
  hooks: BatchHooks | null = null;
  /** Bytes that a batch and its answer may have: the web's limit is 5 MB. */
  payload = Infinity;
  /** What is asked of an object that is not there is an error. */
  nullsDoNotChain = false;
  /** The user is typing in a cell: batches are refused. */
  editing: () => boolean = () => false;
  private readonly tracked = new Map<string, HostObject>();
  private nextReference = 1;
  private tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly root: HostObject,
    private readonly services: Readonly<Record<string, HostObject>> = {},
    private readonly log: (error: unknown) => void = () => {},
  ) {}

  /**
   * Batches of the custom-function service bring results that a running batch may be waiting for: they overtake.
   * `size` is the request's length in characters when the caller knows it.
   */
  execute(request: RichRequest, size?: number): Promise<RichResponse | TransportFailure> {
    if (Object.values(request.ObjectPaths).some((p) => p.ObjectPathType === 2 && p.Name === CUSTOM_FUNCTIONS))
      return new Batch(this, request).run();
    const run = this.tail.then(() => this.guarded(request, size));
    this.tail = run.catch(() => {});
    return run;
  }

  /** Runs a batch at once, between two actions of the one that is running. */
  within(request: RichRequest): Promise<RichResponse> {
    return new Batch(this, request).run();
  }

  /** Resolves when every batch handed in so far is done. */
  idle(): Promise<void> {
    return this.tail.then(() => {});
  }

  private async guarded(request: RichRequest, size?: number): Promise<RichResponse | TransportFailure> {
    this.syncs++;
    const fault =
      this.faults.due(request) ?? (this.hooks?.grouped ? this.faults.dueInGroup(request) : undefined);
    await fault?.before?.();
    if (fault?.transport) return { transport: fault.transport };
    if (this.editing()) return { transport: TRANSPORT_ERRORS.cellEditMode };
    if ((size ?? JSON.stringify(request).length) > this.payload)
      return { transport: TRANSPORT_ERRORS.requestTooLarge };
    await this.hooks?.begin();
    const response = await new Batch(this, request).run(this.hooks, fault);
    await this.hooks?.end();
    await fault?.after?.();
    if (tooLarge(response, this.payload)) return { transport: TRANSPORT_ERRORS.responseTooLarge };
    return response;
  }

  // -- for Batch ------------------------------------------------------------------------------------------------

  rootObject(): HostObject {
    return this.root;
  }
  service(name: string): HostObject {
    return this.services[name] ?? apiNotFound(name, `The service ${name} is not played by this host.`);
  }
  byReference(name: string): HostObject {
    const found = this.tracked.get(name);
    if (!found)
      throw new RichError("InvalidReference", "This reference is not valid for the current operation.");
    return found;
  }
  keep(object: HostObject): void {
    if (object.reference) return;
    object.reference = `$${this.nextReference++}`;
    this.tracked.set(object.reference, object);
  }
  release(reference: unknown): void {
    const object = this.tracked.get(String(reference));
    if (!object) return;
    this.tracked.delete(object.reference);
    object.reference = "";
  }
  report(error: unknown): void {
    this.log(error);
  }
}

/** Only answers that carry ranges can be large: strings are measured, not built. */
function tooLarge(response: RichResponse, limit: number): boolean {
  if (limit === Infinity) return false;
  let size = 0;
  const measure = (value: unknown): void => {
    if (size > limit) return;
    if (Array.isArray(value)) value.forEach(measure);
    else if (value !== null && typeof value === "object") Object.values(value).forEach(measure);
    size += typeof value === "string" ? value.length + 3 : typeof value === "number" ? 6 : 5;
  };
  measure(response.Results);
  return size > limit;
}

class Batch {
  private readonly objects = new Map<number, Target>();

  constructor(
    private readonly executor: Executor,
    private readonly request: RichRequest,
  ) {}

  /** What ran before a failing action stays done, as in Excel. */
  async run(hooks?: BatchHooks | null, fault: Partial<Fault> = {}): Promise<RichResponse> {
    const { code, message, action: failing = 0, meanwhile } = fault;
    const response: RichResponse = { Results: [], TraceIds: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      if (index === meanwhile?.action) await meanwhile.work();
      await hooks?.between();
      try {
        if (code && index >= failing) throw new RichError(code, message ?? `Injected: ${code}`, "injected");
        if (action.ActionType === 5) {
          response.TraceIds.push(action.Id);
          response.Results.push({ ActionId: action.Id, Value: null });
          continue;
        }
        const target = this.resolve(action.ObjectPathId);
        const asked = questionOf(action);
        if (asked && target !== NULL) await hooks?.beforeRead(target, asked);
        response.Results.push({ ActionId: action.Id, Value: this.perform(action, target, asked) });
      } catch (error) {
        response.Error = this.describe(error, index);
        break;
      }
    }
    return response;
  }

  private describe(error: unknown, ActionIndex: number): NonNullable<RichResponse["Error"]> {
    const known =
      error instanceof RichError
        ? error
        : error instanceof NoSheet
          ? new RichError("ItemNotFound", error.message)
          : new RichError("GeneralException", String(error));
    if (known.code === "GeneralException" && known !== error) this.executor.report(error);
    return {
      Code: known.code,
      Message: known.message,
      HttpStatusCode: httpStatus(known.code),
      Location: known.location,
      ActionIndex,
    };
  }

  private perform(action: RichAction, target: Target, asked: RichQuery | null): unknown {
    if (target === NULL) return null;
    if (asked) return query(target, asked);
    switch (action.ActionType) {
      case 1:
        return identify(target);
      case 3: {
        const result = this.call(target, action.Name, this.args(action.ArgumentInfo));
        return result instanceof HostObject ? identify(result) : (result ?? null);
      }
      case 4:
        writeMember(target, action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      case 8:
        return null;
      case 9:
        update(target, action.ObjectState ?? {});
        return null;
      default:
        throw new RichError("NotImplemented", `Action type ${action.ActionType} is not played by this host.`);
    }
  }

  private resolve(id: number): Target {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new RichError("InvalidObjectPath", `The object path ${id} is not in the request.`);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : null;
    if (parent === NULL && this.executor.nullsDoNotChain) itemNotFound(path.Name);
    const found = parent === NULL ? NULL : this.follow(path, parent);
    this.objects.set(id, found);
    return found;
  }

  private follow(path: RichPath, parent: HostObject | null): Target {
    switch (path.ObjectPathType) {
      case 1:
        return this.executor.rootObject();
      case 2:
        return this.executor.service(path.Name);
      case 6:
        return this.executor.byReference(path.Name);
      case 7:
        return NULL;
    }
    if (!parent) throw new RichError("InvalidObjectPath", `The object path ${path.Name} has no parent.`);
    const found =
      path.ObjectPathType === 4
        ? readMember(parent, path.Name)
        : this.call(parent, path.ObjectPathType === 5 ? "getItem" : path.Name, this.args(path.ArgumentInfo));
    if (found === null) return NULL;
    return found instanceof HostObject ? found : apiNotFound(`${parent.$type}.${path.Name}`);
  }

  private call(target: HostObject, name: string, args: unknown[]): unknown {
    if (name === "_KeepReference") return this.executor.keep(target);
    if (name === "_RemoveReference") return this.executor.release(args[0]);
    // The client sends null for an optional argument that was left out.
    return callMember(
      target,
      name,
      args.map((arg) => arg ?? undefined),
    );
  }

  /** Objects among the arguments, also inside variadic arrays, come as ids of their paths; inside other values they name their path. */
  private args(info: RichArguments | undefined): unknown[] {
    if (!info?.Arguments) return [];
    const dive = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference))
        return Array.isArray(value) ? value.map((v, i) => dive(v, reference[i])) : value;
      return typeof reference === "number" && reference ? this.argument(reference) : this.named(value);
    };
    const references = info.ReferencedObjectPathIds ?? [];
    return info.Arguments.map((value, i) => dive(value, references[i]));
  }

  private argument(id: number): HostObject {
    const object = this.resolve(id);
    return object === NULL ? invalidOperation("", "A null object can't be an argument.") : object;
  }

  private named(value: unknown): unknown {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    const id = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof id === "number") return this.argument(id);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.named(part)]));
  }
}

function questionOf(action: RichAction): RichQuery | null {
  if (action.ActionType === 2 || action.ActionType === 7) return action.QueryInfo ?? {};
  if (action.ActionType === 6) return Object.values(action.RecursiveQueryInfo?.Queries ?? {})[0] ?? {};
  return null;
}

/** `object.set({format: {fill: {color}}})`: objects below are updated member by member. */
function update(target: HostObject, state: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(state)) {
    const isPart = value !== null && typeof value === "object" && !Array.isArray(value);
    const part = isPart ? readMember(target, name) : undefined;
    if (part instanceof HostObject) update(part, value as Record<string, unknown>);
    else writeMember(target, name, value);
  }
}
