// What a pupil does becomes her attempt: events that Blockyard hears once, and answers that it judges.

import { deliverAll, deliverLast, FINISHED } from "../../student_page/files/delivery.js";
import { keep } from "../../student_page/files/unsent.js";
import { Sender } from "./sender.js";
import { eventOf } from "./told.js";

const SLOW = 1500; // milliseconds: most answers are judged by then
const OVER = "You have finished this world. Go back to your worlds to play it again.";
const REFUSED = "This answer could not be taken. Go on, or ask your teacher.";

export class Attempt {
  // `place`: {student, assignment, attempt}. `onWait(words)`: what she is told while the network is missing, or "".
  // `onEnd(error)`: nothing is heard any more: she is signed out (401), or the assignment is closed.
  constructor(place, token, { onWait, onEnd }) {
    Object.assign(this, { place, token, onWait, onEnd });
    this.verdicts = new Map(); // by the id of an answer's event: who waits
    this.onComplete = null;
    this.isOver = false;
    this.last = 0;
    this.sender = new Sender(() => this.send(), { onSent: () => onWait(""), onFail: (error) => this.fail(error) });
    this.note("session.started");
  }

  // Gives the event; null: the attempt is over.
  note(type, fields = {}) {
    if (this.isOver) return null;
    this.last = Math.max(Date.now(), this.last + 1); // no two at once, as it tells their order
    const event = { event_id: newId(), type, happened_at: new Date(this.last).toISOString(), ...fields };
    keep(this.place, event);
    this.sender.sendSoon();
    return event;
  }

  noteEffect(effect) {
    const { type, ...fields } = eventOf(effect) ?? {};
    if (type) this.note(type, fields);
  }

  // Only Blockyard knows, so without a network this waits.
  isRight(activity, question, answer) {
    const event = this.note("question.answered", { activity, question, answer });
    if (!event) return Promise.reject(final(OVER));
    return this.wait((resolve, reject) => this.verdicts.set(event.event_id, { resolve, reject }));
  }

  // Gives the attempt as Blockyard counts it. Waits as `isRight` does.
  finish() {
    this.note(FINISHED);
    this.isOver = true;
    return this.wait((resolve) => (this.onComplete = resolve));
  }

  wait(begin) {
    const slow = setTimeout(() => this.onWait(this.waitWords), SLOW);
    const waited = new Promise(begin).finally(() => clearTimeout(slow));
    this.sender.sendNow();
    return waited;
  }

  get waitWords() {
    const isAwaited = this.verdicts.size || this.onComplete;
    return isAwaited ? "Waiting for the network … What you did is kept." : "No network. Play on: what you do is kept.";
  }

  send() {
    return deliverAll(this.token, this.place.student, {
      onTold: (place, told) => this.isHere(place) && this.hear(told),
      onRefused: (place, error) => this.isHere(place) && this.end(error),
    });
  }

  isHere(place) {
    return place.attempt === this.place.attempt;
  }

  hear({ events, attempt }) {
    for (const { event_id: id, outcome, right } of events) {
      const who = this.verdicts.get(id);
      this.verdicts.delete(id);
      if (outcome === "refused") who?.reject(final(REFUSED));
      else who?.resolve(right);
    }
    if (!attempt.completed_at) return;
    this.isOver = true;
    this.onComplete?.(attempt);
    this.onComplete = null;
  }

  // Gives whether it is of use to send again.
  fail(error) {
    if (error.status === 401) this.end(error);
    else this.onWait(this.waitWords);
    return error.status !== 401;
  }

  end(error) {
    this.stop();
    this.onEnd(error);
  }

  stop() {
    this.isOver = true;
    this.sender.stop();
  }

  // The page is being closed.
  sendLast() {
    deliverLast(this.token, this.place);
  }
}

const final = (words) => Object.assign(new Error(words), { isFinal: true });

// A UUID of version 4. crypto.randomUUID is missing where a school serves Blockyard without TLS.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
