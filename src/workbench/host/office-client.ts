import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { constants, createContext, runInContext } from "node:vm";
import type { Executor } from "./executor";
import type { EventRow } from "./model/events";
import { nodeRequire } from "./node-require";
import { type RichRequest, TRANSPORT_ERRORS } from "./rich-api";

const CLIENT = "excel-web-16.00.js";

interface ClientResponse {
  HttpStatusCode: number;
  ErrorCode: string;
  ErrorMessage: string;
  Headers: null;
  Body: unknown;
}

interface OfficeExtensionInternals {
  SessionBase: { new (): object; _overrideSession: object };
  CoreUtility: { _createPromiseFromResult(value: unknown): Promise<unknown> };
  GenericEventRegistration: { getGenericEventRegistration(target: string): object };
  RichApiMessageUtility: { buildResponseOnError(code: number, message: string): ClientResponse };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<unknown>): void;
  _testTriggerRichApiMessageEvent(args: { entries: object[] }): void;
}

/** The genuine client's globals. */
export interface OfficeClient {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  /** Brings the host's events to the add-in's handlers. */
  deliver(rows: EventRow[]): void;
}

/** The client tries for a while to give back ranges after a failed run: the process need not stay alive for that. */
const LONG_DELAY_MS = 1000;

function setTimeoutInBackground(callback: () => void, delay?: number): NodeJS.Timeout {
  const timer = setTimeout(callback, delay);
  if (delay !== undefined && delay >= LONG_DELAY_MS) timer.unref();
  return timer;
}

/** As much of a window as the client looks at while loading. */
function pretendWindow(): Record<string, unknown> {
  const element = () => ({
    style: {},
    setAttribute() {},
    appendChild() {},
    href: "",
    protocol: "https:",
    hostname: "localhost",
    port: "",
  });
  return {
    console,
    setTimeout: setTimeoutInBackground,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    performance,
    URL,
    navigator: { userAgent: "node", platform: "" },
    location: {
      href: "https://localhost/",
      hash: "",
      search: "",
      origin: "https://localhost",
      protocol: "https:",
      hostname: "localhost",
    },
    document: {
      readyState: "complete",
      addEventListener() {},
      createElement: element,
      getElementsByTagName: () => [],
      head: element(),
      domain: "localhost",
      URL: "",
    },
    addEventListener() {},
    removeEventListener() {},
  };
}

/**
 * Arrays, objects and errors that the client makes belong to its own realm; here they are made kin to ours, so that `instanceof`
 * and equality in tests work across the border.
 */
const KIN = `(function (outer) {
  for (var name of ["Array", "Error", "TypeError", "RangeError", "Date", "RegExp", "Map", "Set"]) {
    Object.setPrototypeOf(globalThis[name].prototype, outer[name].prototype);
    globalThis[name].prototype.constructor = outer[name];
  }
  Object.prototype.constructor = outer.Object;
})`;

function loadClient(): {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & OfficeExtensionInternals;
} {
  const file = join(dirname(nodeRequire().resolve("@microsoft/office-js/package.json")), "dist", CLIENT);
  // A realm with a global object of its own: one that stands for an object of ours answers each name fifty times slower.
  const sandbox = createContext(constants.DONT_CONTEXTIFY);
  Object.assign(sandbox, pretendWindow());
  for (const name of ["window", "self", "top", "parent"]) sandbox[name] = sandbox;
  (runInContext(KIN, sandbox) as (outer: object) => void)({
    Array,
    Error,
    TypeError,
    RangeError,
    Date,
    RegExp,
    Map,
    Set,
    Object,
  });
  runInContext(readFileSync(file, "utf8"), sandbox, { filename: file });
  // Without this the client looks for Office.js' own start-up.
  (sandbox["OSF"] as Record<string, unknown>)["_OfficeAppFactory"] = undefined;
  return sandbox as never;
}

/** Loads Microsoft's own client and connects it with the executor in place of Office's transport. */
export function connectClient(executor: Executor): OfficeClient {
  const { Excel, OfficeExtension } = loadClient();
  const { SessionBase, CoreUtility, GenericEventRegistration, RichApiMessageUtility } = OfficeExtension;
  const respond = async (body: unknown): Promise<ClientResponse> => {
    const text = JSON.stringify(body);
    const answer = await executor.execute(JSON.parse(text) as RichRequest, text.length);
    if ("transport" in answer) return failure(RichApiMessageUtility, answer.transport);
    const Body = JSON.parse(JSON.stringify(answer)) as unknown;
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: null, Body };
  };
  class LocalSession extends SessionBase {
    _resolveRequestUrlAndHeaderInfo() {
      return CoreUtility._createPromiseFromResult({ url: "local", headers: {} });
    }
    _createRequestExecutorOrNull() {
      return {
        executeAsync: (_data: unknown, _flags: unknown, message: { Body: unknown }) => respond(message.Body),
      };
    }
    getEventRegistration() {
      return GenericEventRegistration.getGenericEventRegistration("");
    }
  }
  SessionBase._overrideSession = new LocalSession();
  OfficeExtension._testSetRichApiMessageReadyImpl(() => CoreUtility._createPromiseFromResult(null));
  const deliver = (rows: EventRow[]) =>
    OfficeExtension._testTriggerRichApiMessageEvent({
      entries: rows.map(([messageCategory, messageType, targetId, message, id, isRemoteOverride]) => ({
        messageCategory,
        messageType,
        targetId,
        message,
        id,
        isRemoteOverride,
      })),
    });
  return { Excel, OfficeExtension, deliver };
}

function failure(
  utility: OfficeExtensionInternals["RichApiMessageUtility"],
  transport: number,
): ClientResponse {
  const response = utility.buildResponseOnError(
    transport,
    `The host did not take the request (${transport}).`,
  );
  // The page's client translates this one elsewhere.
  if (transport === TRANSPORT_ERRORS.cellEditMode) response.ErrorCode = "InvalidOperationInCellEditMode";
  return response;
}
