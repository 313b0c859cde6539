import { createCookie } from "@remix-run/node";
import * as z from "zod";

/** One sentence for the next page: a text key and its values, never a text of its own, so that a forged cookie can say nothing. */
export const flashCookie = createCookie("kohortti_flash", { httpOnly: true, sameSite: "lax", path: "/", maxAge: 60 });

const Flash = z.object({ said: z.string().regex(/^[a-zA-Z.-]+$/), values: z.record(z.string(), z.union([z.string(), z.number()])) });
export type Flash = z.infer<typeof Flash>;

export async function readFlash(request: Request): Promise<Flash | null> {
  const parsed = Flash.safeParse(await flashCookie.parse(request.headers.get("Cookie")));
  return parsed.success ? parsed.data : null;
}
