// What a pupil did in a world and Blockyard has not heard yet. The browser keeps it under her id, so a closed lid loses
// nothing, and who signs in after her sends nothing of it. It holds ids, answers and times, and no name.

const BEGIN = "unsent";
const LASTS = 14 * 24 * 60 * 60_000; // milliseconds
const here = new Map(); // where the browser keeps nothing, for as long as the page is open

const keyOf = ({ student, assignment, attempt }, event) => [BEGIN, student, assignment, attempt, event.event_id].join(" ");

// `place`: {student, assignment, attempt}, ids. `event`: as the API takes it.
export function keep(place, event) {
  const key = keyOf(place, event), text = JSON.stringify(event);
  here.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch (error) {
    console.info(`It is kept while the page is open: ${error.message}`);
  }
}

export function forget(place, events) {
  for (const event of events) drop(keyOf(place, event));
}

function drop(key) {
  here.delete(key);
  localStorage.removeItem(key);
}

// Of one student: places, each with its events, the oldest first.
export function unsentOf(student) {
  const found = new Map();
  for (const [key, text] of all()) {
    const [, owner, assignment, attempt] = key.split(" ");
    if (owner !== student) continue;
    const place = `${assignment} ${attempt}`;
    if (!found.has(place)) found.set(place, { student, assignment, attempt, events: [] });
    found.get(place).events.push(JSON.parse(text));
  }
  for (const { events } of found.values()) events.sort((one, other) => (one.happened_at < other.happened_at ? -1 : 1));
  return [...found.values()];
}

// What nobody came back for is dropped, whoever it is of.
export function dropOld(now = Date.now()) {
  for (const [key, text] of all()) if (!(Date.parse(JSON.parse(text).happened_at) > now - LASTS)) drop(key);
}

function all() {
  const kept = new Map(here);
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${BEGIN} `)) kept.set(key, localStorage.getItem(key));
  return kept;
}
