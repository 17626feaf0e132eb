const fs = require("fs");
const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { BillOfMaterialsPlugin } = require("./src/build/bill-of-materials-plugin.cjs");
const { ChunkModulesPlugin } = require("./src/build/chunk-modules-plugin.cjs");
const { devServer } = require("./src/build/dev-server.cjs");
const { HelpPagesPlugin } = require("./src/build/help-pages-plugin.cjs");
require("./src/build/register-ts.cjs");
const { manifestFor, manifestOf } = require("./src/build/manifest.ts");
const { ThemesPlugin } = require("./src/build/themes.cjs");
const { PANE_POLICY, WORKBENCH_POLICY } = require("./src/build/security-headers.cjs");

const HOSTED_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const FUNCTION_FAMILIES = fs
  .readdirSync(path.join(__dirname, "src/functions/families"))
  .filter((file) => file.endsWith(".ts"));
/** What every page of the pane uses. */
const EVERYWHERE =
  /src[\\/](taskpane[\\/](strings[\\/](components|format)|session[\\/](app-context|use-work))|domain[\\/]shared[\\/](plain-words|rounding)|book[\\/]workbook-error)\.ts$/;
const source = (...steps) => path.join(__dirname, "src", ...steps);

/**
 * Three builds: `addin` (the pane and its commands), `functions` (the custom functions, their metadata and help), both into dist/,
 * and `workbench` (a page for trying the add-in, never published) into dist-workbench/.
 *
 * --env baseUrl=https://…  where the add-in will be hosted; without it the development server
 * --env target=marketplace  the manifest for Microsoft's Marketplace, where buttons may open the pane only by themselves
 * --env out=<folder>       another folder than dist and dist-workbench, for all three
 * --env modules            beside the scripts, what each was made from
 */
module.exports = (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  const folder = (name) => path.resolve(__dirname, env.out ?? name);
  const withWorkbench = !argv.configName || argv.configName.includes("workbench");
  const shared = {
    context: __dirname,
    target: ["web", "es2021"],
    // No eval: the pages' policy forbids it.
    devtool: production ? false : "cheap-module-source-map",
    performance: { hints: false },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
    stats: "errors-warnings",
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: source(),
          use: [{ loader: "swc-loader", options: swcOptions() }, source("build", "styles-loader.cjs")],
        },
        {
          test: /fluent-\w+\.ts$/,
          include: source("taskpane", "theme"),
          loader: source("build", "themes.cjs"),
        },
        {
          test: /@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/,
          loader: source("build", "tokens-loader.cjs"),
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, parallel: 2 })],
    },
  };
  const billOfMaterials = production ? [new BillOfMaterialsPlugin()] : [];
  const chunks = production ? "[name].[contenthash:8].js" : "[name].js";

  const addin = {
    ...shared,
    name: "addin",
    entry: { taskpane: source("taskpane", "index.tsx") },
    optimization: {
      ...shared.optimization,
      // Else each of the first page's scripts has its own copy: webpack thinks them too small to stand apart.
      splitChunks: { cacheGroups: { everywhere: { name: "everywhere", test: EVERYWHERE, enforce: true } } },
    },
    // pptxgenjs asks for them by import() where it runs in Node; in a page it never does.
    externals: { "node:fs": "{}", "node:https": "{}" },
    // Everything lies beside the page; finding out where at run time would be code in the first load.
    output: { path: folder("dist"), publicPath: "", filename: chunks, chunkFilename: `chunks/${chunks}` },
    plugins: [
      new ThemesPlugin(),
      panePage("taskpane.html", HOSTED_OFFICE_JS),
      // The workbench has no internet: its pane is the same page with the office.js of node_modules.
      ...(withWorkbench ? [panePage("taskpane-workbench.html", "/office-js/office.js")] : []),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon-*.png" },
          {
            from: "manifest.xml",
            transform: (content) => manifestFor(manifestOf(content.toString(), env.target), env.baseUrl),
          },
        ],
      }),
      ...billOfMaterials,
    ],
    devServer: devServer(),
  };

  const functions = {
    ...shared,
    name: "functions",
    entry: { functions: source("functions", "index.ts") },
    output: { path: folder("dist"), filename: "[name].js" },
    plugins: [
      new CustomFunctionsMetadataPlugin({
        output: "functions.json",
        input: FUNCTION_FAMILIES.map((file) => source("functions", "families", file)),
      }),
      new HelpPagesPlugin({ baseUrl: env.baseUrl }),
      ...billOfMaterials,
    ],
  };

  const workbench = {
    ...shared,
    name: "workbench",
    entry: { workbench: source("workbench", "page", "main.ts") },
    output: { path: folder("dist-workbench"), filename: "[name].js", chunkFilename: "workbench/[name].js" },
    optimization: {
      // Errors of the host name the classes of its objects.
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          terserOptions: { mangle: { keep_classnames: true }, compress: { keep_classnames: true } },
          extractComments: false,
          parallel: 2,
        }),
      ],
    },
    plugins: [
      new HtmlPlugin({
        filename: "workbench.html",
        template: source("workbench", "page", "workbench.ejs"),
        templateParameters: { policy: WORKBENCH_POLICY },
        favicon: false,
        minify: false,
      }),
    ],
  };

  const builds = [addin, functions, workbench];
  if (env.modules) for (const build of builds) build.plugins.push(new ChunkModulesPlugin());
  return builds;
};

function panePage(filename, officeJs) {
  return new HtmlPlugin({
    filename,
    template: source("build", "taskpane.ejs"),
    inject: false,
    scriptLoading: "defer",
    templateParameters: (compilation, assets, tags, options) => ({
      htmlWebpackPlugin: { tags, files: assets, options },
      policy: PANE_POLICY,
      officeJs,
    }),
    minify: false,
  });
}

function swcOptions() {
  return {
    jsc: {
      target: "es2021",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" }, useDefineForClassFields: false },
    },
  };
}
