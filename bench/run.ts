import { benchDatabase } from "./support/database.ts";
import { measurePages } from "./pages/measure-pages.ts";
const database = await benchDatabase();
try {
  console.log(await measurePages(database, console.error));
} finally {
  await database.close();
}
