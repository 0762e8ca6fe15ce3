// The worlds that a pupil's teachers gave her: how each is opened, and what came of it.

import { askAll } from "./api.js";
import { byId } from "./views.js";
import { dueWords, scoreWords, stateWords, wayInto } from "./world_words.js";

const WALK = new URL("../../walk/assignments/", import.meta.url);

// Where Blockyard has no such list, there are none.
export async function readWorlds(token) {
  try {
    return await askAll("student/assignments", { token });
  } catch (error) {
    if (error.status !== 404) throw error;
    return [];
  }
}

export function showWorlds(worlds) {
  byId("no-worlds").hidden = worlds.length > 0;
  byId("worlds").replaceChildren(...worlds.map(item));
}

function item(world) {
  const made = byId("world").content.cloneNode(true);
  const write = (selector, words) => (made.querySelector(selector).textContent = words || "");
  write("h3", world.title);
  write(".class", world.class_name);
  write(".instructions", world.instructions);
  write(".due", dueWords(world));
  write(".state", stateWords(world));
  write(".score", scoreWords(world));
  write(".feedback", world.result.feedback && `Your teacher says: ${world.result.feedback}`);
  showWay(made.querySelector("a"), world);
  return made;
}

function showWay(link, world) {
  const way = wayInto(world);
  if (!way) return link.remove();
  link.textContent = way;
  link.ariaLabel = `${way}: ${world.title}`;
  link.href = new URL(world.id, WALK);
}
