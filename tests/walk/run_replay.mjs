// Reads plays as JSON lines of {machines, steps}, and plays each twice: once by its steps, once by what is told of them.
// Argument: a folder with play.js, resume.js and told.js. Prints for each how its machines stand, both times.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.argv[2]}/`);
const { Play } = await import(new URL("play.js", folder));
const { replay } = await import(new URL("resume.js", folder));
const { eventOf } = await import(new URL("told.js", folder));
const ME = "me";

function standing(play) {
  const { items, score } = play.players.get(ME);
  const machines = play.machines.map((machine) => {
    const { state, counts, isDone } = play.progressOf(machine, ME);
    return [machine.id, state, isDone, [...counts].sort()];
  });
  return { machines, items: [...items].sort(), score };
}

function playBy(machines, steps) {
  const play = new Play(machines), past = [];
  play.join(ME, 0);
  for (const step of steps) {
    const effects = play.happen(ME, step, 0);
    if (effects.length && "question" in step) past.push({ type: "question.answered", question: step.question, right: step.on === "right" });
    past.push(...effects.map(eventOf).filter(Boolean));
  }
  return { play, past };
}

const found = JSON.parse(readFileSync(0, "utf8")).map(({ machines, steps }) => {
  const { play, past } = playBy(machines, steps);
  const again = new Play(machines);
  again.join(ME, 0);
  replay(again, ME, past, 0);
  return { played: standing(play), replayed: standing(again), told: past.length };
});
console.log(JSON.stringify(found));
