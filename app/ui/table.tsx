import { Fragment, type ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { useOverflowing } from "#app/ui/use-overflowing.ts";

export interface Column<Row> {
  key: string;
  /** Empty for the column of acts: give `label` for screen readers. */
  header: ReactNode;
  render: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  align?: "end";
  /** A number of a case or an id: not broken in two. */
  oneLine?: boolean;
  /** The cell that names the row; the first column if none is marked. */
  primary?: boolean;
  /** The row's acts, last. */
  action?: boolean;
  /** Words of the header when it is not plain text. */
  label?: string;
}

interface TableProps<Row> {
  caption: string;
  /** Shows the caption above the head; else only screen readers get it. */
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  /** Else the row's `key` or `id`. */
  rowKey?: (row: Row) => string;
  /** Instead of a table without rows. */
  empty?: ReactNode;
  /** `cut`: words of a ruled row that goes before this one. */
  getRowProps?: (row: Row, index: number) => { cut?: ReactNode } | undefined;
}

const keyOf = (row: object, index: number): string => ("key" in row ? String(row.key) : "id" in row ? String(row.id) : String(index));

/** A real table; under 640 px each row is a card with the same labels. Roles are written out because display: block drops them. */
export function Table<Row extends object>({ caption, showCaption = false, columns, rows, rowKey, empty, getRowProps }: TableProps<Row>) {
  const { ref, overflowing } = useOverflowing<HTMLDivElement>();
  if (rows.length === 0 && empty != null) return <>{empty}</>;
  const naming = columns.find((c) => c.primary) ?? columns[0];
  return (
    <div className="table-frame" ref={ref} {...(overflowing && { tabIndex: 0, role: "region", "aria-label": caption })}>
      <table className="data-table" role="table">
        <caption className={showCaption ? undefined : "visually-hidden"}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((c) => (
              <th key={c.key} role="columnheader" scope="col" className={c.align && "cell-end"}>
                {c.header || <span className="visually-hidden">{c.label}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, i) => {
            const cut = getRowProps?.(row, i)?.cut;
            return (
              <Fragment key={rowKey?.(row) ?? keyOf(row, i)}>
                {cut != null && (
                  <tr role="row" className="table-cut">
                    <td role="cell" colSpan={columns.length}>
                      {cut}
                    </td>
                  </tr>
                )}
                <tr role="row">
                  {columns.map((c) => (
                    <Cell key={c.key} column={c} naming={c === naming}>
                      {c.render(row)}
                    </Cell>
                  ))}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, naming, children }: { column: Column<Row>; naming: boolean; children: ReactNode }) {
  const className = classNames(column.align && "cell-end", column.action && "cell-action", column.oneLine && "cell-one-line") || undefined;
  if (naming)
    return (
      <th role="rowheader" scope="row" className={className}>
        {children}
      </th>
    );
  const label = typeof column.header === "string" && column.header && !column.action ? column.header : column.action ? undefined : column.label;
  return (
    <td role="cell" className={className} data-label={label}>
      {label ? <div className="cell">{children}</div> : children}
    </td>
  );
}
