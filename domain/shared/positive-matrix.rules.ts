/**
 * The inverse of a symmetric, positive definite matrix, by Gauss–Jordan without pivoting, which such a matrix does not
 * need. Small sizes (n³ steps).
 */
export function invertPositive(matrix: readonly ArrayLike<number>[]): number[][] {
  const n = matrix.length;
  const left = matrix.map((row) => Array.from(row));
  const right = left.map((_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
  for (let pivot = 0; pivot < n; pivot += 1) {
    const scale = left[pivot]![pivot]!;
    if (!(scale > 0)) throw new RangeError("The matrix is not positive definite");
    for (let j = 0; j < n; j += 1) {
      left[pivot]![j]! /= scale;
      right[pivot]![j]! /= scale;
    }
    for (let i = 0; i < n; i += 1) {
      const factor = left[i]![pivot]!;
      if (i === pivot || factor === 0) continue;
      for (let j = 0; j < n; j += 1) {
        left[i]![j]! -= factor * left[pivot]![j]!;
        right[i]![j]! -= factor * right[pivot]![j]!;
      }
    }
  }
  return right;
}
