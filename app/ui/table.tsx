import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  header: string;
  render(row: Row): ReactNode;
  align?: "start" | "end";
  /** a header for screen readers only, e.g. of the column of actions */
  quiet?: boolean;
};

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey(row: Row): string;
  /** a line across the table before this row, e.g. where the places end */
  cutBefore?: { key: string; text: string };
};

/** A real table; each row becomes a card with the same labels on a phone. The first column names the row. */
export function Table<Row>({ caption, columns, rows, rowKey, cutBefore }: Props<Row>) {
  return (
    <div className="table-frame">
      <table className="table" role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((c) => (
              <th key={c.key} scope="col" role="columnheader" data-align={c.align}>
                {c.quiet ? <span className="visually-hidden">{c.header}</span> : c.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Rows key={rowKey(row)} columns={columns} row={row} cut={cutBefore?.key === rowKey(row) ? cutBefore.text : undefined} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rows<Row>({ columns, row, cut }: { columns: Column<Row>[]; row: Row; cut?: string }) {
  const [first, ...rest] = columns;
  return (
    <>
      {cut && (
        <tr className="cut-row" role="row">
          <td role="cell" colSpan={columns.length}>
            {cut}
          </td>
        </tr>
      )}
      <tr role="row">
        {first && (
          <th scope="row" role="rowheader">
            {first.render(row)}
          </th>
        )}
        {rest.map((c) => (
          <td key={c.key} role="cell" data-label={c.quiet ? "" : c.header} data-align={c.align}>
            {c.render(row)}
          </td>
        ))}
      </tr>
    </>
  );
}
