// How a play ends: what she reached, and the way back to where she came from.

import { button, byId } from "./elements.js";

const DONE = "You have done it all!";

// `host`: of an assigned world. Without one, nobody is told.
export async function showEnd(game, dialogs, host) {
  if (!host.finish) return dialogs.card(DONE, `You have finished ${game.data.title}. You can go on looking around.`);
  const words = await host.finish();
  return dialogs.show(`★ ${DONE} ★`, words, (close) => [
    button("Back to my worlds", () => host.leave(), "main"),
    button("Look around", () => close(null), "quiet"),
  ]);
}

// A world in which nothing must be done ends when she says so.
export function showWays(game, dialogs, host) {
  byId("ways").hidden = false;
  byId("leave").onclick = () => host.leave();
  byId("done").hidden = game.data.machines.some((machine) => machine.must);
  byId("done").onclick = () => dialogs.show("Are you done?", "You have looked at all that you want to see.", (close) => [
    button("Yes, I am done", () => close(endOnce(game)), "main"),
    button("No, I want to look around", () => close(null), "quiet"),
  ]);
}

function endOnce(game) {
  byId("done").hidden = true;
  game.onFinish();
}
