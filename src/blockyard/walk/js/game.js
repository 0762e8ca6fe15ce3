// The host of the play: what she does becomes events, and effects become what she sees. It knows no picture: `world` does.

import { button } from "./elements.js";
import { Play } from "./play.js";
import { replay } from "./resume.js";

const ME = "me"; // alone in her browser, also where machines are shared
const ASKS = new Set(["ask", "judge"]);
// What is seen of what happened before.
const LASTING = new Set(["open", "shut", "hide", "reveal", "give", "take", "light", "score", "checkpoint"]);
const ONE_AT_A_TIME = "Wait for the answer to your last question first.";

export class Game {
  constructor(data, api, world, hud, dialogs) {
    Object.assign(this, { data, api, world, hud, dialogs });
    this.props = data.props;
    this.questions = new Map(data.questions.map((one) => [one.id, one]));
    this.play = new Play(data.machines);
    this.items = new Map();
    this.hidden = new Set();
    this.timers = new Map();
    this.wasFinished = false;
    this.isJudging = false;
    this.onChange = this.onEffect = this.onFinish = () => {};
  }

  get now() {
    return performance.now() / 1000;
  }

  // `past`: what is known of an attempt that goes on (resume.js).
  start(past = []) {
    this.show(this.play.join(ME, this.now));
    if (!past.length) return;
    for (const effect of replay(this.play, ME, past, this.now)) if (LASTING.has(effect.action.do)) this.showOne(effect);
    this.world.goBack();
    this.finish();
  }

  happen(event) {
    if (this.isJudging && this.asks(event)) return this.hud.toast(ONE_AT_A_TIME);
    this.show(this.play.happen(ME, event, this.now));
  }

  tick() {
    this.show(this.play.tick(this.now));
    const due = this.data.machines.flatMap((machine) => [...this.progressOf(machine).timers.values()]);
    this.hud.setSeconds(due.length ? Math.min(...due) - this.now : null);
  }

  progressOf(machine) {
    return this.play.progressOf(machine, ME);
  }

  ruleOf(machine, event) {
    return this.play.ruleFor(machine, this.progressOf(machine), ME, event);
  }

  isDone(machine) {
    return this.progressOf(machine).isDone;
  }

  show(effects) {
    for (const effect of effects) {
      this.onEffect(effect);
      this.showOne(effect);
    }
    if (effects.length) this.onChange();
    this.finish();
  }

  showOne({ machine, action }) {
    const { do: kind, thing, title, text, name, amount } = action;
    if (kind === "say") this.hud.say(title, text);
    else if (kind === "show") this.dialogs.card(title, text);
    else if (kind === "ask") this.ask(machine, this.questions.get(action.question));
    else if (kind === "judge") this.judge(machine, action.question, action.choice);
    else if (kind === "offer") this.offer(text, action.options);
    else if (kind === "open" || kind === "shut") this.world.setOpen(thing, kind === "open");
    else if (kind === "hide" || kind === "reveal") this.setHidden(thing, kind === "hide");
    else if (kind === "move") this.world.standBefore(thing);
    else if (kind === "back") this.world.goBack();
    else if (kind === "checkpoint") this.world.setCheckpoint(thing);
    else if (kind === "give" || kind === "take") this.setItem(name, kind === "give" ? text : null);
    else if (kind === "score") this.hud.setScore(amount);
    else if (kind === "light") this.world.setHours(amount);
    else if (kind === "photo") this.offerPhoto(text);
    else if (kind === "finish" && text) this.hud.toast(amount ? `✔ ${text} (${amount} s)` : `✔ ${text}`);
  }

  async ask(machine, question) {
    if (!question) return;
    const { prompt, choices, unit } = question;
    const given = choices?.length ? await this.dialogs.choose(prompt, choices) : await this.dialogs.number(prompt, unit);
    if (given !== null) await this.judge(machine, question.id, given);
  }

  asks(event) {
    const actions = this.data.machines.flatMap((machine) => this.ruleOf(machine, event)?.actions ?? []);
    return actions.some((action) => ASKS.has(action.do));
  }

  async judge(machine, question, answer) {
    this.isJudging = true;
    try {
      const isRight = await this.api.isRight(machine, question, answer, this.data.version);
      this.isJudging = false;
      this.happen({ on: isRight ? "right" : "wrong", question });
    } catch (error) {
      this.isJudging = false;
      const again = button("Try again", () => this.judge(machine, question, answer));
      this.hud.toast(error.message, ...(error.isFinal ? [] : [again]));
    }
  }

  async offer(text, options) {
    const choice = await this.dialogs.choose(text, options);
    if (choice !== null) this.happen({ on: "choose", choice });
  }

  setHidden(thing, isHidden) {
    if (isHidden) this.hidden.add(thing);
    else this.hidden.delete(thing);
    this.world.setHidden(thing, isHidden);
  }

  setItem(name, text) {
    if (text === null) this.items.delete(name);
    else this.items.set(name, text);
    this.hud.setItems([...this.items.values()]);
  }

  offerPhoto(text) {
    const take = this.world.takePhoto;
    this.hud.toast(text, ...(take ? [button("Take the picture", () => take())] : []));
  }

  // Once, when all that must be done is.
  finish() {
    const must = this.data.machines.filter((one) => one.must);
    if (this.wasFinished || !must.length || !must.every((one) => this.isDone(one))) return;
    this.wasFinished = true;
    this.onFinish();
  }
}
