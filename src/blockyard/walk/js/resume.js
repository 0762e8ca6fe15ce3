// What is known of an attempt happens once more, unseen: so its machines come to where they were.

// `past`: events as the API lists them, the oldest first. Gives effects, as play.js does. What cannot happen again is left
// out; but an activity that was completed is done, whatever else.
export function replay(play, player, past, now) {
  return past.flatMap((event) => again(play, player, event, now));
}

function again(play, player, event, now) {
  if (event.type === "question.answered") {
    return play.follow(player, { on: event.right ? "right" : "wrong", question: event.question }, play.machines, now);
  }
  const machine = play.machines.find((one) => one.id === event.activity);
  const wasDone = machine && play.progressOf(machine, player).isDone;
  const found = wasDone ? [] : followCause(play, player, event, now);
  if (machine && event.type === "activity.completed") play.progressOf(machine, player).isDone = true;
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

function isTold(rule, machine, { type, activity, thing }) {
  return (rule.actions ?? []).some((action) => {
    if (type === "activity.completed") return action.do === "finish" && machine.id === activity;
    if (type === "checkpoint.reached") return action.do === "checkpoint" && action.thing === thing;
    return type === "item.found" && action.do === "give" && action.name === thing;
  });
}
