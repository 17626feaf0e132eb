import { Collection } from "../host-object";
import { invalidArgument, itemNotFound } from "../rich-error";
import type { JsonValue } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";

export class Setting extends ModelObject {
  constructor(
    model: HostModel,
    readonly entry: string,
  ) {
    super(model);
  }
  get $type() {
    return "Setting";
  }
  override get $id() {
    return this.entry;
  }
  get $scalars() {
    return ["key", "value"];
  }
  get key(): string {
    return this.entry;
  }
  get value(): JsonValue {
    const value = this.model.state.settings[this.entry];
    return value === undefined ? itemNotFound("Setting") : value;
  }
  set value(value: unknown) {
    this.model.state.settings[this.entry] = (value ?? null) as JsonValue;
  }
  delete(): void {
    delete this.model.state.settings[this.entry];
  }
}

export class SettingCollection extends Collection<Setting> {
  constructor(readonly model: HostModel) {
    super();
  }
  get $type() {
    return "SettingCollection";
  }
  $items(): Setting[] {
    return Object.keys(this.model.state.settings).map((key) => new Setting(this.model, key));
  }
  $nameOf(setting: Setting): string {
    return setting.entry;
  }
  /** Keys are told apart by case, unlike names. */
  override $find(key: unknown): Setting | undefined {
    return typeof key === "string" && key in this.model.state.settings
      ? new Setting(this.model, key)
      : undefined;
  }
  /** Sets it, new or not. */
  add(key: unknown, value: unknown): Setting {
    if (typeof key !== "string" || !key) invalidArgument("SettingCollection.add");
    this.model.state.settings[key] = (value ?? null) as JsonValue;
    return new Setting(this.model, key);
  }
}
