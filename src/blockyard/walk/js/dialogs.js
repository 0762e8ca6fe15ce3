// Cards, questions and choices, one after the other. <dialog> keeps the focus inside and gives it back, and knows Escape.

import { button, byId, element } from "./elements.js";

const DIGITS = ["7", "8", "9", "4", "5", "6", "1", "2", "3", "-", "0", "."];

export class Dialogs {
  constructor() {
    this.dialog = byId("dialog");
    this.waiting = Promise.resolve();
    this.dialog.addEventListener("keydown", (event) => this.press(event));
  }

  get isOpen() {
    return this.dialog.open;
  }

  card(title, text) {
    return this.show(title, text, (close) => [button("OK", () => close(0), "main")]);
  }

  // Gives which option, counted from 0; null: closed without one.
  choose(prompt, options) {
    return this.show("", prompt, (close) => [
      element("div", { className: "options" }, ...options.map((option, number) => {
        const made = button("", () => close(number), "option");
        made.append(element("kbd", { textContent: number + 1, ariaHidden: "true" }), element("span", { textContent: option }));
        return made;
      })),
      button("Not now", () => close(null), "quiet"),
    ]);
  }

  // Gives a number or null.
  number(prompt, unit) {
    return this.show("", prompt, (close) => {
      const input = element("input", { id: "number", inputMode: "none", autocomplete: "off", ariaLabel: "Your answer" });
      const wrong = element("p", { role: "alert", className: "wrong" });
      const send = () => {
        const given = Number(input.value.trim().replace(",", "."));
        if (input.value.trim() && Number.isFinite(given)) close(given);
        else wrong.textContent = "Type a number, like 12 or 0.5.";
      };
      input.onkeydown = (event) => event.key === "Enter" && send();
      const keys = DIGITS.map((digit) => button(digit, () => (input.value += digit)));
      const back = button("⌫", () => (input.value = input.value.slice(0, -1)));
      back.ariaLabel = "Delete the last digit";
      return [
        element("p", { className: "entry" }, input, element("span", { textContent: unit ?? "" })), wrong,
        element("div", { className: "keypad" }, ...keys, back, button("Answer", send, "main")),
        button("Not now", () => close(null), "quiet"),
      ];
    });
  }

  show(title, text, build) {
    const shown = this.waiting.then(() => new Promise((resolve) => {
      const close = (value) => {
        this.dialog.close();
        resolve(value);
      };
      const heading = title ? [element("h2", { id: "dialog-title", textContent: title })] : [];
      const words = element("p", { className: "words", textContent: text });
      if (!title) words.id = "dialog-title";
      this.dialog.replaceChildren(...heading, words, ...build(close));
      // Told late: by then the next one may be open, and it is not meant.
      this.dialog.onclose = () => this.dialog.open || resolve(null);
      this.dialog.showModal();
      this.dialog.querySelector("input, .options button, .main")?.focus();
    }));
    this.waiting = shown;
    return shown;
  }

  // 1 to 6 choose; the world behind must not see any key.
  press(event) {
    event.stopPropagation();
    const options = this.dialog.querySelectorAll(".option");
    options[Number(event.key) - 1]?.click();
  }
}
