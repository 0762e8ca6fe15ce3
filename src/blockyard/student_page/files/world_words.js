// What is told of a world in a child's words.

const hasAttemptsLeft = ({ attempts, attempts_allowed: allowed }) => allowed === null || attempts.length < allowed;

// What the button says that opens it; null: it is not to be opened any more.
export function wayInto(world) {
  const last = world.attempts.at(-1);
  if (world.state === "closed") return null;
  if (!last) return "Play";
  if (!last.completed_at) return "Go on";
  return hasAttemptsLeft(world) ? "Play again" : null;
}

export function stateWords(world) {
  const last = world.attempts.at(-1);
  if (world.result.exempt) return "You need not do this.";
  if (!last) return world.result.missing && world.state !== "closed" ? "The time is over. You can still play it." : "";
  if (!last.completed_at) return `You have begun. ${answeredWords(world, last)}`;
  return `✔ You have finished it! ${againWords(world)}`;
}

function answeredWords({ question_count: all }, { answered }) {
  return all ? `You have answered ${answered} of ${all} questions.` : "";
}

function againWords(world) {
  if (world.state === "closed" || world.attempts_allowed === null) return "";
  const left = world.attempts_allowed - world.attempts.length;
  if (left < 1) return "You have played it as often as you may.";
  return left === 1 ? "You can play it once more." : `You can play it ${left} more times.`;
}

export function dueWords({ state, due_at: due }) {
  if (state === "closed") return "Closed";
  return due && `Until ${new Date(due).toLocaleString("en", { dateStyle: "full", timeStyle: "short" })}`;
}

export function scoreWords({ result, max_score: most }) {
  return result.score !== null && `★ ${result.score} of ${most}`;
}
