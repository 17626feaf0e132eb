import { resolve } from "node:path";
import { runInThisContext } from "node:vm";

/**
 * Node's own `require`, from the project's folder. Test runners and bundlers put their own in its place, which knows neither the
 * CommonJS builds of packages nor, in the tests, packages that are ES modules; and what it loads is loaded again for every file.
 * Node's main context still has the real one.
 */
export function nodeRequire(): NodeJS.Require {
  const main = runInThisContext("process") as NodeJS.Process;
  return main.getBuiltinModule("node:module").createRequire(resolve("package.json"));
}
