/** How many rows a table shows: up to the last one that holds something. */
export const countRows = (most: number, isFilled: (row: number) => boolean): number => Array.from({ length: most }, (_, row) => most - row).find((count) => isFilled(count - 1)) ?? 0;
