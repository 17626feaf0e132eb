import { HostObject } from "../host-object";
import type { HostModel } from "./host-model";

/** An API object: thin, it keeps the model and ids. */
export abstract class ModelObject extends HostObject {
  constructor(readonly model: HostModel) {
    super();
  }
}
