// Runs the flow with one adapter: `run.js <adapter> <url> <email>`. Prints of each step as JSON what went wrong in it.
import type { Client } from "./client";
import { steps } from "./flow";

declare const process: { argv: string[] };

async function main([module, url, email]: string[]): Promise<void> {
  const { adapter } = (await import(`./adapters/${module}.js`)) as { adapter: (url: string) => Client };
  const client = adapter(url);
  for (const [step, run] of Object.entries(steps(email))) {
    const began = performance.now();
    let fault: string | null = null;
    try {
      await run(client);
    } catch (error) {
      fault = (error instanceof Error ? String(error) : JSON.stringify(error)).slice(0, 500);
    }
    console.log(JSON.stringify({ step, fault, seconds: (performance.now() - began) / 1000 }));
  }
}

void main(process.argv.slice(2));
