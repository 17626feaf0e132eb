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
    const { [this.entry]: _gone, ...others } = this.model.state.settings;
    this.model.state.settings = others;
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
  const before = model.state.settings;
  const settings = { ...before, [key]: (value ?? null) as JsonValue };
  const length = lengthOf(before) - entryLength(before, key) + entryLength(settings, key);
  if (length > SETTINGS_LIMIT) invalidArgument(location, "The settings of a workbook hold 1 MB.");
  lengths.set(settings, length);
  model.state.settings = settings;
}

type Settings = Readonly<Record<string, JsonValue>>;
/** Characters of settings as JSON: the sign of life that goes with every request changes one short setting beside long ones. */
const lengths = new WeakMap<Settings, number>();

function lengthOf(settings: Settings): number {
  const known = lengths.get(settings);
  if (known !== undefined) return known;
  const length = Object.keys(settings).reduce((sum, key) => sum + entryLength(settings, key), 1);
  lengths.set(settings, length);
  return length;
}

/** Of one with its key, and of what separates it from the next. */
function entryLength(settings: Settings, key: string): number {
  if (!(key in settings)) return 0;
  return JSON.stringify({ [key]: settings[key] }).length - 1;
}
