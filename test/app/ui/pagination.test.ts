import { expect, test } from "vitest";
import { pagesToShow } from "#app/ui/pagination.tsx";

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 12, [1, 2, null, 12]],
  [5, 12, [1, null, 4, 5, 6, null, 12]],
  [12, 12, [1, null, 11, 12]],
])("page %i of %i shows the ends and the neighbours", (page, pages, shown) => expect(pagesToShow(page, pages)).toEqual(shown));
