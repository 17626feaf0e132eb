import { readSource } from "../support/source-files";

interface LockedPackage {
  version: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}
interface PackageFile {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const project = JSON.parse(readSource("package.json")) as PackageFile;
const { packages } = JSON.parse(readSource("package-lock.json")) as {
  packages: Record<string, LockedPackage>;
};
const installed = Object.entries(packages).filter(([place]) => place !== "");
const nameOf = (place: string) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

test("every package that would run a script on installation is listed, and none may", () => {
  const scripted = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => nameOf(place));
  expect(Object.keys(project.allowScripts).sort()).toEqual([...new Set(scripted)].sort());
  expect(Object.values(project.allowScripts)).not.toContain(true);
});

test("what the project asks for is one version, and what it gets is held by a checksum", () => {
  const asked = Object.entries({ ...project.dependencies, ...project.devDependencies });
  expect(asked.filter(([, version]) => !/^(npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(installed.filter(([, { integrity }]) => !integrity).map(([place]) => place)).toEqual([]);
});
