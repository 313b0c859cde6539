/** There is no such thing, or the actor may not know that there is (404). */
export class NotFound extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`${what} not found`);
    this.name = "NotFound";
    this.what = what;
  }
}

/** The actor knows the thing but may not do this to it (403). */
export class Forbidden extends Error {
  constructor(what = "not allowed") {
    super(what);
    this.name = "Forbidden";
  }
}

/** The row, or NotFound. */
export function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new NotFound(what);
  return row;
}
