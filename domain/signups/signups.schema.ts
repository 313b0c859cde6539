import * as z from "zod";
import { emailAddress, shortText } from "#domain/shared/validation.ts";

export const SignupInput = z.object({ name: shortText(120), email: emailAddress });
export const SignupMailInput = SignupInput.pick({ email: true });
export type SignupInput = z.infer<typeof SignupInput>;
