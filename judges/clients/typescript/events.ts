// Server-sent events in a text, for clients whose generator returns the text.
import type { components } from "./generated/openapi-typescript/api";

export function statusesIn(stream: string): string[] {
  const data = stream.split("\n").filter((line) => line.startsWith("data: "));
  return data.map((line) => (JSON.parse(line.slice(6)) as components["schemas"]["StatusRead"]).status);
}
