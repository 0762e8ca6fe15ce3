// What is known of an attempt happens once more, unseen: so its machines come to where they were.

import { eventOf } from "./told.js";

// `past`: events as the API lists them, the oldest first. Gives effects, as play.js does. What cannot happen again is left
// out; but an activity that was completed is done, whatever else.
export function replay(play, player, past, now) {
  const found = [], expected = []; // what else was told of that which has happened again
  for (const event of past) {
    if (take(expected, event)) continue;
    const effects = again(play, player, event, now);
    found.push(...effects);
    expected.push(...effects.map(eventOf).filter(Boolean));
    take(expected, event);
  }
  return found;
}

function take(expected, { type, activity, thing }) {
  const at = expected.findIndex((one) => one.type === type && (one.activity ?? one.thing) === (activity ?? thing));
  if (at >= 0) expected.splice(at, 1);
  return at >= 0;
}

function again(play, player, event, now) {
  if (event.type === "question.answered") {
    return play.follow(player, { on: event.right ? "right" : "wrong", question: event.question }, play.machines, now);
  }
  const found = followCause(play, player, event, now);
  const machine = event.type === "activity.completed" && play.machines.find((one) => one.id === event.activity);
  if (machine) play.progressOf(machine, player).isDone = true;
  return found;
}

// What can happen now that would have been told so.
function followCause(play, player, event, now) {
  for (const machine of play.machines) {
    const progress = play.progressOf(machine, player);
    const cause = machine.rules.find(
      (rule) => isTold(rule, machine, event) && play.ruleFor(machine, progress, player, rule.on) === rule,
    );
    if (!cause) continue;
    const isOwn = cause.on.on === "choose" || cause.on.on === "time"; // other machines do not see it
    return play.follow(player, cause.on, isOwn ? [machine] : play.machines, now);
  }
  return [];
}

const isTold = (rule, machine, event) =>
  (rule.actions ?? []).some((action) => {
    const told = eventOf({ machine: machine.id, action });
    return told?.type === event.type && (told.activity ?? told.thing) === (event.activity ?? event.thing);
  });
