// The address tells the class, and the browser's history tells the step: so its back button and a reload work.
// The user name and the secret are in neither, since the next pupil at this computer could read them there.

import { cleaned, grouped } from "./class_code.js";

const HERE = new URL("../", import.meta.url);
const FIRST = "code";

export const stepNow = () => history.state?.step ?? FIRST;

export function classCode() {
  return cleaned(location.pathname.slice(HERE.pathname.length).replace(/%../g, ""));
}

export function goTo(step) {
  history.pushState({ step }, "");
}

// What stands in the place of a step that cannot be gone back to.
export function replaceStep(step) {
  history.replaceState({ step }, "");
}

export function goToClass(code, step) {
  const address = new URL(grouped(code), HERE);
  history.replaceState({ step: FIRST }, "", address);
  history.pushState({ step }, "", address);
}

// A badge is the fragment of the address. It is taken out of the address at once, whatever comes of it.
export function takeBadge() {
  const badge = new URLSearchParams(location.hash.slice(1)).get("badge");
  if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
  return badge;
}
