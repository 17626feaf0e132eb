const { resolveStyleRulesForSlots } = require("@griffel/core");
const ts = require("typescript");

/**
 * Compiles what is given to makeStyles when the add-in is built, by Griffel's own function for it, so that no page loads the compiler and
 * Fluent's 480 tokens. As text a token is the same for every theme: the variable of its name.
 * @throws where styles refer to anything but tokens
 */
module.exports = function stylesLoader(source) {
  if (!source.includes("makeStyles(")) return source;
  let compiled = source;
  for (const call of callsOf(source, this.resourcePath).reverse()) {
    const [styles] = call.arguments;
    const text = source.slice(styles.getStart(), styles.end);
    const rules = JSON.stringify(resolveStyleRulesForSlots(evaluated(text, this.resourcePath))).slice(1, -1);
    // As many lines as before, for those who look for an error's place.
    const lines = "\n".repeat(source.slice(call.getStart(), call.end).split("\n").length - 1);
    compiled = `${compiled.slice(0, call.getStart())}__styles(${rules}${lines})${compiled.slice(call.end)}`;
  }
  return `import { __styles } from "@fluentui/react-components"; ${compiled}`;
};

function callsOf(source, file) {
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === "makeStyles") calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return calls;
}

const TOKENS = new Proxy({}, { get: (_, name) => `var(--${String(name)})` });

function evaluated(styles, file) {
  try {
    return new Function("tokens", `return (${styles});`)(TOKENS);
  } catch (error) {
    throw new Error(
      `The styles of ${file} are compiled when the add-in is built: they can refer to tokens alone.`,
      { cause: error },
    );
  }
}
