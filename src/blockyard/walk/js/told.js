// Which effects of a play are told of, as an attempt's events: {type, thing} or {type, activity}; null: this is not.

export function eventOf({ machine, action }) {
  if (action.do === "checkpoint") return { type: "checkpoint.reached", thing: action.thing };
  if (action.do === "give") return { type: "item.found", thing: action.name };
  return action.do === "finish" ? { type: "activity.completed", activity: machine } : null;
}
