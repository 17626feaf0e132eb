import { ModelObject } from "./model-object";

/** Nobody signs in to the workbench, so its workbooks are nobody's. */
export class DocumentProperties extends ModelObject {
  get $type() {
    return "DocumentProperties";
  }
  get $scalars() {
    return ["author", "lastAuthor", "manager", "company"];
  }
  get author(): string {
    return "";
  }
  get lastAuthor(): string {
    return "";
  }
  get manager(): string {
    return "";
  }
  get company(): string {
    return "";
  }
}
