import ts from "typescript";

export type Mention = {
  file: string;
  /** the key, or what stands before the first changing part of a template */
  head: string;
  /** what stands after the last changing part; undefined for a whole key */
  rest?: string;
  /** the argument of a `t(…)` call, so it has to exist; other strings may only look like keys */
  call: boolean;
};

/** What may be a text key in a source file: strings with a dot inside, and templates that begin with "namespace.". */
export function mentionsIn(file: string, code: string): Mention[] {
  const mentions: Mention[] = [];
  const visit = (node: ts.Node, inCall: boolean): void => {
    if (ts.isStringLiteralLike(node) && /^\w+(\.\w+)+$/.test(node.text)) mentions.push({ file, head: node.text, call: inCall });
    if (ts.isTemplateExpression(node) && /^\w+\./.test(node.head.text)) {
      const [key, values] = node.head.text.split("?");
      if (key !== undefined && values !== undefined)
        mentions.push({ file, head: key, call: true }); // `errors.tooLong?max=${max}`: a whole key with its numbers
      else mentions.push({ file, head: node.head.text, rest: node.templateSpans.at(-1)?.literal.text ?? "", call: inCall });
    }
    const isCall = ts.isCallExpression(node) && isTranslate(node.expression);
    ts.forEachChild(node, (child) => visit(child, (isCall && child === node.arguments[0]) || (inCall && isChoice(node))));
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS), false);
  return mentions;
}

/** `t(…)` or `something.t(…)` */
const isTranslate = (callee: ts.Expression) => (ts.isIdentifier(callee) && callee.text === "t") || (ts.isPropertyAccessExpression(callee) && callee.name.text === "t");

/** `t(late ? "a.late" : "a.open")`: each branch is a key. */
const isChoice = (node: ts.Node) => ts.isConditionalExpression(node) || ts.isParenthesizedExpression(node);
