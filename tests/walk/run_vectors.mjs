// Runs vectors of plays, read from standard input, with the page's engine; writes the effects of each step.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { Play } = await import(pathToFileURL(process.argv[2]));
const found = JSON.parse(readFileSync(0, "utf8")).map(({ machines, steps }) => {
  const play = new Play(machines);
  return steps.map(({ do: what, player, now, event }) => {
    if (what === "join") return play.join(player, now);
    if (what === "happen") return play.happen(player, event, now);
    if (what === "tick") return play.tick(now);
    play.leave(player);
    return [];
  });
});
process.stdout.write(JSON.stringify(found));
