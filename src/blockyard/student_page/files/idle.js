// Pupils share computers and forget to sign out: who does nothing for long is signed out, and warned before.

import { session } from "./session.js";
import { byId } from "./views.js";

const WARNING = 60_000; // milliseconds
const LOOK_EVERY = 1000;
const SIGNS = ["pointerdown", "keydown", "wheel", "click"]; // that somebody is there

export function watchIdle(onIdle) {
  const dialog = byId("idle");
  const look = () => {
    const left = session.left;
    if (left <= 0 || left > WARNING) dialog.close();
    else if (!dialog.open) dialog.showModal();
    if (left <= 0) onIdle();
    else if (dialog.open) byId("idle-seconds").textContent = Math.ceil(left / 1000);
  };
  const see = () => {
    if (!session.token || session.left <= 0) return;
    session.see();
    look();
  };
  for (const sign of SIGNS) document.addEventListener(sign, see, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_EVERY);
}
