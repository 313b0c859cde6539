const blank = 2;

/** Numbers of the rows that a list shows: those that hold something and some empty ones, so that lists grow without script. */
export const rowsOf = (form: { value(name: string): string }, names: (row: number) => string[], most: number): number[] => {
  const filled = Array.from({ length: most }, (_, row) => row).filter((row) => names(row).some((name) => form.value(name) !== ""));
  return Array.from({ length: Math.min(most, (filled.at(-1) ?? -1) + 1 + blank) }, (_, row) => row);
};
