import pg from "pg";

/** Statements by text. The texts come from code, so they are few; lists of changing length could make more, hence the end. */
const names = new Map<string, string>();
const most = 1_000;

/** A star takes whatever columns the table has: PostgreSQL refuses the prepared plan when a migration adds one. `count(*)` does not matter. */
const hasStar = /[\s.,]\*/;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= most || hasStar.test(text)) return known;
  const name = `kohortti_${names.size}`;
  names.set(text, name);
  return name;
}

type Query = (query: { name?: string; text: string; values: unknown[] }) => Promise<pg.QueryResult>;

/**
 * A connection that lets PostgreSQL keep the plan of every statement with parameters (a prepared statement per connection):
 * planning was more than half of the database's work for a page. See docs/decisions/009-how-pages-read.md.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const plain = this.query.bind(this) as Query;
    const prepared = (text: unknown, values: unknown, ...rest: unknown[]) =>
      typeof text === "string" && Array.isArray(values) && rest.length === 0 ? plain({ name: nameOf(text), text, values }) : (plain as (...all: unknown[]) => unknown)(text, values, ...rest);
    this.query = prepared as typeof this.query;
  }
}
