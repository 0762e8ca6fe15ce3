// "What there is to do here": every machine that must be done, and the way to its next thing.

import { button, byId, element } from "./elements.js";

const MOVES_ON = new Set(["ask", "judge", "offer", "give", "move", "checkpoint", "hide", "open", "finish", "show", "timer", "photo"]);

export class Tasks {
  // `onGo(prop)`: she wants to be there. `isStill`: there is no world to walk, so props are played from the list itself.
  constructor(game, onGo, isStill) {
    this.game = game;
    this.onGo = onGo;
    this.isStill = isStill;
    this.written = "";
  }

  get open() {
    return this.game.data.machines.filter((one) => one.must && !this.game.isDone(one));
  }

  // The thing that brings a machine on: what only talks comes last.
  next(machine) {
    const usable = this.usable(machine);
    return usable.find(([, rule]) => this.movesOn(machine, rule))?.[0] ?? usable[0]?.[0] ?? null;
  }

  usable(machine) {
    const { game } = this;
    return game.props
      .filter((prop) => prop.reach !== "none" && !game.hidden.has(prop.thing))
      .map((prop) => [prop, game.ruleOf(machine, { on: prop.reach, thing: prop.thing })])
      .filter(([, rule]) => rule);
  }

  movesOn(machine, rule) {
    const state = this.game.progressOf(machine).state;
    return (rule.go !== undefined && rule.go !== state) || (rule.actions ?? []).some((one) => MOVES_ON.has(one.do));
  }

  write() {
    const rows = this.game.data.machines.filter((one) => one.must).map((machine) => {
      const isDone = this.game.isDone(machine);
      const usable = isDone ? [] : this.isStill ? this.usable(machine).map(([prop]) => prop) : [this.next(machine)];
      return { title: machine.title, isDone, props: usable.filter(Boolean) };
    });
    const now = JSON.stringify(rows);
    if (now === this.written) return; // else the focus would leave the list with every event
    this.written = now;
    const focused = document.activeElement?.dataset?.thing;
    byId("tasks-none").hidden = rows.length > 0;
    byId("tasks-list").replaceChildren(...rows.map((row) => this.row(row)));
    const done = rows.filter((row) => row.isDone).length;
    byId("tasks-count").textContent = rows.length ? `${done}/${rows.length}` : "";
    if (focused) byId("tasks-list").querySelector("button")?.focus();
  }

  row({ title, isDone, props }) {
    const mark = element("span", { textContent: isDone ? "✔" : "○", ariaHidden: "true" });
    const words = element("span", { textContent: isDone ? `${title} (done)` : title });
    return element("li", { className: isDone ? "done" : "" }, mark, words, ...props.map((prop) => {
      const go = button(this.isStill ? `${prop.verb}: ${prop.label}` : "Go there", () => this.onGo(prop));
      if (!this.isStill) go.ariaLabel = `Go there: ${title}, ${prop.label}`;
      go.dataset.thing = prop.thing;
      return go;
    }));
  }
}
