// Luau itself, as WebAssembly, that goes on: each line of its input is a chunk as a JSON string, and is answered by a line:
// {value} with the text that the chunk returns, or {fault}.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { LuauState } = await import(pathToFileURL(process.argv[2]).href);
const state = await LuauState.createAsync({});
for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const [value] = await state.loadstring(JSON.parse(line), "chunk", true)();
    answer = { value: value ?? null };
  } catch (error) {
    answer = { fault: String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
process.exit(0);
