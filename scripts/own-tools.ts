import path from "node:path";

/** The environment with this checkout's tools, Node 24 among them, first on the PATH, as `npm run` has it. */
export function withOwnTools(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const tools = path.resolve(import.meta.dirname, "../node_modules/.bin");
  return { ...env, PATH: [tools, env.PATH].filter(Boolean).join(path.delimiter) };
}
