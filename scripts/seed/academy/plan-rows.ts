type Row = Record<string, string>;

/** Rows of the academy plan's tables, written short: one list a row, cells in the order of the columns. */
const rowsOf =
  (...columns: string[]) =>
  (...rows: string[][]): Row[] =>
    rows.map((cells) => Object.fromEntries(columns.flatMap((column, i) => (cells[i] ? [[column, cells[i]]] : []))));

export const milestones = rowsOf("what", "owner", "due", "done");
export const roles = rowsOf("role", "who", "task");
export const indicators = rowsOf("what", "baseline", "target", "source", "rhythm", "owner");
export const risks = rowsOf("what", "likelihood", "effect", "response", "owner");
