import type { Widen } from "../index.ts";
import type fi from "../fi/mail.ts";

export default {
  signInCode: {
    subject: "Inloggningskod {{code}}",
    title: "Din inloggningskod",
    lasts: "Koden gäller i 15 minuter och kan användas en gång.",
    act: "Logga in med länken",
    why: "Du får det här meddelandet eftersom en inloggningskod begärdes med din adress. Om du inte bad om den kan du bortse från meddelandet.",
  },
} as const satisfies Widen<typeof fi>;
