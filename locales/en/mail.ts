import type { Widen } from "../index.ts";
import type fi from "../fi/mail.ts";

export default {
  signInCode: {
    subject: "Sign-in code {{code}}",
    title: "Your sign-in code",
    lasts: "The code is valid for 15 minutes and works once.",
    act: "Sign in with the link",
    why: "You got this message because a sign-in code was asked for with your address. If you did not ask for it, you can ignore the message.",
  },
} as const satisfies Widen<typeof fi>;
