// Writes sbom.json beside the built files: the packages whose code is in them, in CycloneDX, one and the same for the same build.
const { readFileSync } = require("fs");
const path = require("path");

const root = path.join(__dirname, "..", "..");
const FILE = "sbom.json";

/** Folder of the package that a file belongs to; undefined for the add-in's own sources. */
function packageFolder(file) {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
  return folder;
}

/** Files that a compilation's chunks are made of; what nobody uses of a module's imports is in no chunk. */
function bundledFiles(compilation) {
  const files = [];
  const add = (module) => {
    if (module.resource) files.push(module.resource.split("?")[0]);
    // A module joined with those it imports.
    for (const inner of module.modules ?? []) add(inner);
  };
  for (const chunk of compilation.chunks)
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) add(module);
  return files;
}

function component(folder, locked) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const purl = `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
  const place = path.relative(root, folder).split(path.sep).join("/");
  const integrity = /^sha512-(.+)$/.exec(locked[place]?.integrity ?? "")?.[1];
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    purl,
    ...(license && { licenses: [{ expression: license }] }),
    ...(integrity && {
      hashes: [{ alg: "SHA-512", content: Buffer.from(integrity, "base64").toString("hex") }],
    }),
  };
}

/** The bill of packages in these folders, in the order of their names. */
function billOfMaterials(folders) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const locked = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const components = new Map();
  for (const folder of folders) {
    const each = component(folder, locked);
    components.set(each.purl, each);
  }
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": `pkg:npm/${name}@${version}`,
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
  };
}

/** One of these for all builds that go into one folder: the last to finish writes what is in any of them. */
class BillOfMaterialsPlugin {
  foldersByBuild = new Map();

  apply(compiler) {
    compiler.hooks.afterEmit.tap("BillOfMaterials", (compilation) => {
      this.foldersByBuild.set(compiler.name, bundledFiles(compilation).map(packageFolder).filter(Boolean));
      const bill = billOfMaterials(new Set([...this.foldersByBuild.values()].flat()));
      const text = `${JSON.stringify(bill, null, 2)}\n`;
      compiler.outputFileSystem.writeFileSync(path.join(compilation.outputOptions.path, FILE), text);
    });
  }
}

module.exports = { BillOfMaterialsPlugin };
