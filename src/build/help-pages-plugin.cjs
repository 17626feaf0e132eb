// Writes the functions' help from functions.json, and functions.json's help addresses for the place of hosting.
require("./register-ts.cjs");
const { readFileSync } = require("fs");
const path = require("path");
const { DEVELOPMENT } = require("./manifest.ts");

const help = path.join(__dirname, "..", "functions", "help");

class HelpPagesPlugin {
  constructor({ baseUrl = DEVELOPMENT } = {}) {
    this.baseUrl = baseUrl.replace(/\/+$/, "");
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      compilation.contextDependencies.add(help);
      compilation.hooks.processAssets.tap(
        { name: "HelpPages", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const asset = compilation.getAsset("functions.json");
          // Without metadata the functions have errors of their own, which are reported.
          if (!asset) return;
          const json = asset.source.source().toString().replaceAll(DEVELOPMENT, this.baseUrl);
          compilation.updateAsset("functions.json", new sources.RawSource(json));
          const { renderHelpPages } = require("../functions/help/render");
          for (const { path: file, html } of renderHelpPages(JSON.parse(json)))
            compilation.emitAsset(file, new sources.RawSource(html));
          compilation.emitAsset(
            "help/help.css",
            new sources.RawSource(readFileSync(path.join(help, "help.css"))),
          );
        },
      );
    });
  }
}

module.exports = { HelpPagesPlugin };
