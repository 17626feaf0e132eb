const fluent = require("@fluentui/react-components");
const { Compilation, sources } = require("webpack");

/**
 * Loader for modules that hand on Fluent's themes: what it leaves in a theme's place ThemesPlugin fills in, when it is known which of
 * the theme's 460 values any script of the add-in names. A theme is a third of Fluent's then, without the code that makes it.
 */
module.exports = function themesLoader(source) {
  const themes = [...source.matchAll(/(\w+) as (\w+)/g)];
  return themes.map(([, theme, name]) => `export const ${name} = "${PLACE}${theme}";`).join("\n");
};

const PLACE = "theme of the build: ";

class ThemesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ThemesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: "ThemesPlugin", stage }, (assets) => {
        const texts = Object.entries(assets)
          .filter(([file]) => file.endsWith(".js"))
          .map(([file, asset]) => [file, String(asset.source())]);
        const words = new Set(texts.flatMap(([, text]) => text.match(/\w+/g) ?? []));
        for (const [file, text] of texts) fillIn(compilation, file, text, words);
      });
    });
  }
}

function fillIn(compilation, file, text, words) {
  const places = [...text.matchAll(new RegExp(`"${PLACE}(\\w+)"`, "g"))];
  if (!places.length) return;
  compilation.updateAsset(file, (asset) => {
    const filled = new sources.ReplaceSource(asset);
    for (const { 0: place, 1: theme, index } of places) {
      const named = Object.entries(fluent[theme]).filter(([value]) => words.has(value));
      filled.replace(index, index + place.length - 1, JSON.stringify(Object.fromEntries(named)));
    }
    return filled;
  });
}

module.exports.ThemesPlugin = ThemesPlugin;
