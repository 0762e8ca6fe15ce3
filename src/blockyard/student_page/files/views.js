// One view of the page is seen at a time.

export const byId = (id) => document.getElementById(id);

const views = [...document.querySelectorAll("[data-view]")];
const steps = [...document.querySelectorAll("[data-step]")];

export function show(name) {
  for (const view of views) view.hidden = view.dataset.view !== name;
  const at = steps.findIndex((step) => step.dataset.step === name);
  byId("steps").hidden = at < 0;
  steps.forEach((step, number) => {
    step.ariaCurrent = number === at ? "step" : null;
    step.classList.toggle("done", number < at);
  });
  const view = views.find((one) => !one.hidden);
  document.title = `${view.dataset.title} · Blockyard`;
  window.scrollTo(0, 0);
  // A screen reader reads what has the focus.
  (view.querySelector("[data-first]") ?? view.querySelector("h1")).focus();
}

// Words of the API, or of a pupil: always as text, never as markup.
export function write(name, words) {
  for (const place of document.querySelectorAll(`[data-shows="${name}"]`)) place.textContent = words;
}

export function clearWords() {
  for (const place of document.querySelectorAll("[data-shows]")) place.textContent = "";
}

export function tellProblem(words) {
  const problem = byId("problem");
  problem.textContent = words;
  if (words) problem.scrollIntoView({ block: "nearest" });
}
