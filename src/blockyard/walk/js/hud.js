// What stands over the world: who talks, what she carries, time, points, and what there is to use.

import { button, byId, element } from "./elements.js";

const LEAST_SECONDS = 5;
const LETTERS_A_SECOND = 12; // as a child of 8 reads

export class Hud {
  constructor() {
    this.bubbles = [];
    this.ends = null;
    byId("speech-close").onclick = () => this.nextBubble();
  }

  say(title, text) {
    this.bubbles.push([title, text]);
    if (byId("speech").hidden) this.nextBubble();
  }

  nextBubble() {
    clearTimeout(this.ends);
    const next = this.bubbles.shift();
    byId("speech").hidden = !next;
    if (!next) return;
    const [title, text] = next;
    byId("speech-words").replaceChildren(element("strong", { textContent: title }), ` ${text}`);
    this.ends = setTimeout(() => this.nextBubble(), 1000 * Math.max(LEAST_SECONDS, text.length / LETTERS_A_SECOND));
  }

  toast(text, ...more) {
    for (const old of [...byId("toasts").children]) if (old.firstChild.textContent === text) old.remove();
    const shown = element("div", { className: "toast" }, element("span", { textContent: text }), ...more);
    shown.append(button("Close", () => shown.remove(), "quiet"));
    byId("toasts").append(shown);
    setTimeout(() => shown.remove(), 1000 * 2 * LEAST_SECONDS);
  }

  setScore(points) {
    byId("score").textContent = `★ ${points}`;
    byId("score").ariaLabel = `${points} points`;
  }

  setItems(names) {
    byId("items").textContent = names.length ? `You carry: ${names.join(", ")}` : "";
  }

  // null: no time runs. It changes each second, so it is no live region.
  setSeconds(seconds) {
    byId("timer").textContent = seconds === null ? "" : `⏱ ${Math.max(0, Math.ceil(seconds))} s`;
  }

  // null: there is nothing near. Only a new prompt is written, else a screen reader would repeat it each frame.
  setPrompt(words) {
    const prompt = byId("use");
    if (prompt.dataset.words === (words ?? "")) return;
    prompt.dataset.words = words ?? "";
    prompt.hidden = !words;
    byId("use-words").textContent = words ?? "";
  }
}
