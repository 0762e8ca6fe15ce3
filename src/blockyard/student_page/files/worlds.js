// The worlds that a pupil's teachers gave her.

import { ask } from "./api.js";
import { byId } from "./views.js";

const MOST = 100; // a page of the list

// Where Blockyard has no such list, there are none.
export async function readWorlds(token) {
  const worlds = [];
  let query = `?limit=${MOST}`;
  try {
    while (query) {
      const page = await ask("GET", `student/assignments${query}`, { token });
      worlds.push(...page.items);
      query = page.has_more ? `?limit=${MOST}&cursor=${encodeURIComponent(page.next_cursor)}` : "";
    }
  } catch (error) {
    if (error.status !== 404) throw error;
  }
  return worlds;
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
  write(".score", scoreWords(world));
  write(".feedback", world.result.feedback && `Your teacher says: ${world.result.feedback}`);
  return made;
}

function dueWords({ state, due_at: due }) {
  if (state === "closed") return "Closed";
  return due && `Until ${new Date(due).toLocaleString("en", { dateStyle: "full", timeStyle: "short" })}`;
}

function scoreWords({ result, max_score: most }) {
  return result.score !== null && `★ ${result.score} of ${most}`;
}
