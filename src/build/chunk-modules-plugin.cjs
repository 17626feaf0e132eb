const path = require("path");
const { Compilation, sources } = require("webpack");

/** Writes `<build>.modules.json`: of each script whether a page names it itself, and the files it was made from. For tests; never published. */
class ChunkModulesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ChunkModulesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ChunkModulesPlugin", stage }, () => {
        const scripts = {};
        for (const chunk of compilation.chunks) {
          const modules = [...compilation.chunkGraph.getChunkModulesIterable(chunk)]
            .flatMap((module) => [...(module.modules ?? [module])])
            .map((module) => module.nameForCondition())
            .filter((file) => file !== null)
            .map((file) => path.relative(compiler.context, file).split(path.sep).join("/"));
          for (const file of chunk.files) scripts[file] = { initial: chunk.canBeInitial(), modules };
        }
        const json = new sources.RawSource(JSON.stringify(scripts));
        compilation.emitAsset(`${compiler.options.name}.modules.json`, json);
      });
    });
  }
}

module.exports = { ChunkModulesPlugin };
