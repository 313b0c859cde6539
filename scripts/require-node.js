// Loaded before the entry scripts, which are TypeScript: an older Node would only complain about the file ending.
const wanted = 24;
if (Number(process.versions.node.split(".")[0]) < wanted) {
  console.error(`Kohortti needs Node.js ${wanted} and this is ${process.versions.node}: run "npm ci" without --ignore-scripts, which brings it, and start with "npm run".`);
  process.exit(1);
}
