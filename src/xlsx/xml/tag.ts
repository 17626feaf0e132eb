import { escapedAttribute } from "./escape";
import type { AttributeValues } from "./tree";

/** `<name a="1">…</name>` for parts that are written whole; attributes that are undefined are left out. */
export function tag(name: string, attributes: AttributeValues = {}, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapedAttribute(String(value === true ? 1 : value === false ? 0 : value))}"`,
    )
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
