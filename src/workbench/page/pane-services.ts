import { HostObject } from "../host/host-object";

/** `Office.addin.showAsTaskpane()` and `hide()`. */
export class AppRuntimeService extends HostObject {
  private state = "Visible";

  constructor(private readonly show: (visible: boolean) => void) {
    super();
  }
  get $type(): string {
    return "AppRuntimeService";
  }
  get $scalars(): readonly string[] {
    return [];
  }
  setAppRuntimeState(state: string): void {
    this.state = state;
    this.show(state === "Visible");
  }
  getAppRuntimeState(): string {
    return this.state;
  }
}

/** `Office.ribbon.requestUpdate()`: buttons are enabled and disabled. */
export class DynamicRibbon extends HostObject {
  constructor(private readonly enable: (controlId: string, enabled: boolean) => void) {
    super();
  }
  get $type(): string {
    return "DynamicRibbon";
  }
  get $scalars(): readonly string[] {
    return [];
  }
  getTab(id: string): HostObject {
    return new RibbonTab(id);
  }
  getButton(id: string): HostObject {
    return new RibbonButton(id, this.enable);
  }
}

class RibbonTab extends HostObject {
  constructor(private readonly tabId: string) {
    super();
  }
  get $type(): string {
    return "RibbonTab";
  }
  get $scalars(): readonly string[] {
    return ["id"];
  }
  get id(): string {
    return this.tabId;
  }
}

class RibbonButton extends HostObject {
  constructor(
    private readonly buttonId: string,
    private readonly enable: (controlId: string, enabled: boolean) => void,
  ) {
    super();
  }
  get $type(): string {
    return "RibbonButton";
  }
  get $scalars(): readonly string[] {
    return ["id"];
  }
  get id(): string {
    return this.buttonId;
  }
  set enabled(enabled: boolean) {
    this.enable(this.buttonId, enabled);
  }
}

/** The client says when its command handlers are there. */
export class AddinInternalService extends HostObject {
  get $type(): string {
    return "AddinInternalService";
  }
  get $scalars(): readonly string[] {
    return [];
  }
  notifyActionHandlerReady(): void {}
}
