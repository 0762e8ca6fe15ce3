// Luau itself, as WebAssembly. Reads {compiled: {name: source}, rules, runner, vectors: [source]} from its input; writes what
// does not compile, and where each vector's effects differ.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { LuauState } = await import(pathToFileURL(process.argv[2]).href);
const asked = JSON.parse(readFileSync(0, "utf8"));
const state = await LuauState.createAsync({});
const faults = {};
for (const [name, source] of Object.entries(asked.compiled)) {
  const loaded = state.loadstring(source, name);
  if (typeof loaded === "string") faults[name] = loaded;
}
// One chunk: tables keep to the machine, and are never made anew by the way through JavaScript.
const tried = (vector) => `
local rules = (function() ${asked.rules}\nend)()
local run = (function() ${asked.runner}\nend)()
return run(rules, (function() ${vector}\nend)()) or ""`;
const differences = [];
for (const vector of asked.vectors) {
  const [found] = await state.loadstring(tried(vector), "vector", true)();
  differences.push(found);
}
process.stdout.write(JSON.stringify({ faults, differences }));
process.exit(0);
