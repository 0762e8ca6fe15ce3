// Sends what is unsent, each time with the same ids: Blockyard keeps once what comes twice, and answers it as before.

import { ask } from "./api.js";
import { forget, unsentOf } from "./unsent.js";

export const FINISHED = "world.finished";
const MOST = 100; // events at once
const PATIENCE = 15_000; // milliseconds
// The assignment is closed or taken away, or nobody understands what was sent: it is of no use to send it again.
const LASTING = new Set([403, 404, 409, 422]);

// All of a student. `onTold(place, answer)`: Blockyard has heard some. `onRefused(place, error)`: it never will.
// Throws where the rest has to wait.
export async function deliverAll(token, student, { onTold, onRefused } = {}) {
  for (const place of unsentOf(student)) {
    try {
      for (let rest = place.events; rest.length; rest = rest.slice(MOST)) {
        const told = await deliver(token, place, rest.slice(0, MOST));
        onTold?.(place, told);
      }
    } catch (error) {
      if (!LASTING.has(error.status)) throw error;
      forget(place, place.events);
      onRefused?.(place, error);
    }
  }
}

// A world's end is forgotten only when the attempt is complete, so that a network that is lost between both costs nothing.
async function deliver(token, place, events) {
  const told = await send(token, place, events, { signal: AbortSignal.timeout(PATIENCE) });
  if (events.some((event) => event.type === FINISHED)) {
    told.attempt = await ask("POST", `${pathOf(place)}/complete`, { token });
  }
  forget(place, events);
  return told;
}

// While the page is closed, so nobody hears the answer: what arrives is sent once more later, and kept once.
export function deliverLast(token, place) {
  const events = unsentOf(place.student).find((one) => one.attempt === place.attempt)?.events.slice(0, MOST);
  if (events) send(token, place, events, { keepalive: true }).catch(() => {});
}

const send = (token, place, events, options) => ask("POST", `${pathOf(place)}/events`, { token, body: { events }, ...options });

const pathOf = ({ assignment, attempt }) => `student/assignments/${assignment}/attempts/${attempt}`;
