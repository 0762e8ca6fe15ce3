// What stands in the place of the world: that it is coming, or why it is not there, or not any more.

import { byId } from "./elements.js";

export const isTold = () => !byId("message").hidden;

// `words`: "" shows the world. `ways`: buttons, what she can do now.
export function tell(words, ...ways) {
  byId("message-words").textContent = words;
  byId("message-ways").replaceChildren(...ways);
  byId("message").hidden = !words;
  byId("hud").hidden = Boolean(words);
  if (words) byId("dialog").close();
  ways[0]?.focus();
}
