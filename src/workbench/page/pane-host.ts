import type { Executor } from "../host/executor";
import type { EventRow } from "../host/model/events";
import type { Surroundings } from "../host/platform";
import type { RichRequest } from "../host/rich-api";

interface Message {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

interface MethodCall {
  DdaMethod: { DispatchId: number };
  ArrayData?: unknown[];
}

interface Listener {
  conversation: string;
  correlation: number;
}

const CLIENT_MODE = { reading: 0, writing: 1 } as const;
const REQUEST = 0;
const REPLY = 1;
const ACTION = { register: 1, unregister: 2 } as const;
const DISPATCH = { richApi: 93, commandCompleted: 94 } as const;
/** What the client tells the host when Tab goes past the pane's last or first stop. */
const TAB_EXIT = { forwards: 13, backwards: 14 } as const;
/** Event of the frame: the focus leaves the pane; `detail` is true backwards. */
export const PANE_EXIT = "pane-exit";
/** Office's code for an operation that the host does not offer. */
const OPERATION_NOT_SUPPORTED = 5000;
/** The protocol's own code for a request that could not be served. */
const REQUEST_FAILED = -2;
/** Shared runtime and custom functions. */
const RUNTIME_FLAGS = 3;

/** What answers the pane. */
interface PaneHostServices {
  executor: Executor;
  surroundings: Surroundings;
  /** The workbook is open for reading only. */
  readOnly: boolean;
  /** Called when the client asks for its context: the pane's scripts run, nothing is drawn yet. */
  connected(pane: Window): void;
}

/**
 * The parent window's side of the Office-on-the-web protocol, as the office.js client speaks it over postMessage. The pane is an
 * unmodified page in a frame; the frame's name carries what the client needs to find its host. What is not played here is refused.
 */
export class PaneHost {
  readonly frame: HTMLIFrameElement;
  private readonly conversation = `conversation-${Math.random().toString(36).slice(2)}`;
  private readonly listeners = new Map<string, Listener>();
  private readonly url: URL;
  private readonly receive = (event: MessageEvent) => this.onMessage(event);
  private commands = 0;

  private readonly executor: Executor;
  private readonly surroundings: Surroundings;
  private readonly readOnly: boolean;
  private readonly connected: (pane: Window) => void;

  constructor(container: HTMLElement, url: string, services: PaneHostServices) {
    ({ executor: this.executor, surroundings: this.surroundings } = services);
    ({ readOnly: this.readOnly, connected: this.connected } = services);
    this.url = new URL(url, location.href);
    // The client believes only a host on its own origin; a page from elsewhere must not be able to drive the workbook either.
    if (this.url.origin !== location.origin)
      throw new Error(`The pane must come from ${location.origin}, not from ${this.url.origin}.`);
    this.frame = document.createElement("iframe");
    this.frame.title = "Task pane";
    this.frame.name = JSON.stringify({
      baseFrameName: "workbench",
      hostInfo: `Excel$Web$16.01$${this.surroundings.culture.name}$workbench$$disableLogging$${RUNTIME_FLAGS}`,
      xdmInfo: `${this.conversation}|pane|${location.origin}`,
      flights: "[]",
    });
    this.frame.src = this.url.href;
    window.addEventListener("message", this.receive);
    container.replaceChildren(this.frame);
  }

  dispose(): void {
    window.removeEventListener("message", this.receive);
    this.frame.remove();
  }

  /** Events and calls of custom functions, in the client's rows; nobody listens before the pane has started. */
  tell(rows: readonly (readonly unknown[])[] | EventRow[]): void {
    if (this.listeners.has("richApiMessage")) this.fire("richApiMessage", { ArrayData: rows });
  }

  /** Presses a ribbon button; false while the add-in has not associated its commands yet. */
  invokeCommand(functionName: string, controlId: string): boolean {
    if (!this.listeners.has("appCommandInvoked")) return false;
    const data = {
      0: `command-${++this.commands}`,
      1: functionName,
      2: JSON.stringify({ source: { id: controlId } }),
    };
    this.fire("appCommandInvoked", data);
    return true;
  }

  selectionChanged(): void {
    if (this.listeners.has("documentSelectionChanged")) this.fire("documentSelectionChanged", {});
  }

  private onMessage(event: MessageEvent): void {
    if (
      event.source !== this.frame.contentWindow ||
      event.origin !== this.url.origin ||
      typeof event.data !== "string"
    )
      return;
    const message = parseMessage(event.data);
    if (message?._messageType === REQUEST) void this.answer(message);
  }

  private async answer(message: Message): Promise<void> {
    const reply = (data: unknown, error = 0) =>
      this.send({
        _messageType: REPLY,
        _responseType: 0,
        _actionName: message._actionName,
        _conversationId: message._conversationId,
        _correlationId: message._correlationId,
        _errorCode: error,
        _data: data,
      });
    if (message._actionType === ACTION.register) {
      this.listeners.set(message._actionName, {
        conversation: message._conversationId,
        correlation: message._correlationId,
      });
      return reply({ Error: 0, Version: 1 });
    }
    if (message._actionType === ACTION.unregister) {
      this.listeners.delete(message._actionName);
      return reply({ Error: 0, Version: 1 });
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        if (this.frame.contentWindow) this.connected(this.frame.contentWindow);
        return reply(this.context());
      case "ContextActivationManager_notifyHost":
        this.exit((message._data as unknown[])[1]);
        return reply(null);
      case "executeMethod":
        return reply(await this.execute(message._data as MethodCall));
      default:
        return reply(null, REQUEST_FAILED);
    }
  }

  private exit(action: unknown): void {
    if (action !== TAB_EXIT.forwards && action !== TAB_EXIT.backwards) return;
    this.frame.dispatchEvent(
      new CustomEvent(PANE_EXIT, { bubbles: true, detail: action === TAB_EXIT.backwards }),
    );
  }

  private async execute(call: MethodCall): Promise<unknown> {
    switch (call.DdaMethod.DispatchId) {
      case DISPATCH.richApi: {
        const body = String(call.ArrayData?.[4]);
        const response = await this.executor.execute(JSON.parse(body) as RichRequest, body.length);
        if ("transport" in response) return { Version: 1, Error: response.transport };
        return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(response)] };
      }
      case DISPATCH.commandCompleted:
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: OPERATION_NOT_SUPPORTED };
    }
  }

  private context(): Record<string, unknown> {
    return {
      _id: "pane",
      _appName: 16,
      _appVersion: "16.01",
      _appMinorVersion: 1,
      _appUILocale: this.surroundings.culture.name,
      _dataLocale: this.surroundings.culture.name,
      _docUrl: `${location.origin}/Workbook.xlsx`,
      _clientMode: this.readOnly ? CLIENT_MODE.reading : CLIENT_MODE.writing,
      _settings: [],
      _reason: "documentOpened",
      _osfControlType: 0,
      _eToken: "",
      _correlationId: "workbench",
      _appInstanceId: this.conversation,
      _requirementMatrix: JSON.stringify(this.surroundings.platform.requirementSets),
      _hostFullVersion: "16.0.0.0",
      _clientWindowHeight: window.innerHeight,
      _clientWindowWidth: window.innerWidth,
      _addinName: "Channel Cadence",
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 2,
      _wacHostEnvironment: "0",
      _isFromWacAutomation: false,
    };
  }

  private fire(name: string, data: unknown): void {
    const listener = this.listeners.get(name);
    if (!listener) return;
    this.send({
      _messageType: REPLY,
      _responseType: 1,
      _actionName: name,
      _conversationId: listener.conversation,
      _correlationId: listener.correlation,
      _errorCode: 0,
      _data: data,
    });
  }

  private send(message: Record<string, unknown>): void {
    const text = JSON.stringify({ _serializerVersion: 1, _origin: location.origin, ...message });
    this.frame.contentWindow?.postMessage(text, this.url.origin);
  }
}

function parseMessage(text: string): Message | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return message !== null && typeof message === "object" && "_messageType" in message
      ? (message as Message)
      : undefined;
  } catch {
    // Other libraries post messages too.
    return undefined;
  }
}
