// What the page asks of Blockyard. Every failure is an Error with a `status`, whose message a pupil can read.

const API = new URL("../../api/v1/", import.meta.url);
const SILENT = "Blockyard does not answer. Look whether you are online, and try again.";
const MOST = 100; // of a list at once

// Gives the answer's JSON; null: it has none. `options`: of fetch, such as `signal`.
export async function ask(method, path, { body, token, ...options } = {}) {
  const headers = body ? { "Content-Type": "application/json" } : {};
  if (token) headers.Authorization = `Bearer ${token}`;
  let response;
  try {
    response = await fetch(new URL(path, API), { ...options, method, headers, body: body && JSON.stringify(body) });
  } catch {
    throw refusal(0, SILENT);
  }
  if (response.status === 204) return null;
  const told = await response.json().catch(() => undefined);
  if (response.ok && told) return told;
  throw refusal(response.ok ? 0 : response.status, words(told));
}

// All items of a list, page by page.
export async function askAll(path, { token, ...query }) {
  const items = [];
  let cursor;
  do {
    const asked = new URLSearchParams({ ...query, limit: MOST, ...(cursor && { cursor }) });
    const page = await ask("GET", `${path}?${asked}`, { token });
    items.push(...page.items);
    cursor = page.has_more ? page.next_cursor : null;
  } while (cursor);
  return items;
}

const refusal = (status, message) => Object.assign(new Error(message), { status });

// Of a field that is refused, `detail` tells the name that programs use: a pupil reads the words alone.
function words(problem) {
  const fault = problem?.errors?.[0]?.what;
  if (fault) return `${fault[0].toUpperCase()}${fault.slice(1)}.`;
  return problem?.detail ?? SILENT;
}
