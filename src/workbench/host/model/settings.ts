import { Collection } from "../host-object";
import { invalidArgument, itemNotFound } from "../rich-error";
import type { JsonValue } from "../../../xlsx/data/workbook-data";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";

/** Characters. */
const SETTINGS_LIMIT = 1024 * 1024;

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
    keep(this.model, this.entry, value, "Setting.value");
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
    keep(this.model, key, value, "SettingCollection.add");
    return new Setting(this.model, key);
  }
}

/** All settings together hold 1 MB in practice (office-js#3957, #621). */
function keep(model: HostModel, key: string, value: unknown, location: string): void {
  const settings = { ...model.state.settings, [key]: (value ?? null) as JsonValue };
  if (JSON.stringify(settings).length > SETTINGS_LIMIT)
    invalidArgument(location, "The settings of a workbook hold 1 MB.");
  model.state.settings = settings;
}
