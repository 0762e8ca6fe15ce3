// An assigned world: a signed-in pupil's, opened from her list. `/walk/assignments/{id}`

import { ask, askAll } from "../../student_page/files/api.js";
import { deliverAll } from "../../student_page/files/delivery.js";
import { watchIdle } from "../../student_page/files/idle.js";
import { session } from "../../student_page/files/session.js";
import { Attempt } from "./attempt.js";
import { button, byId } from "./elements.js";
import { tell } from "./message.js";

const IDLE = "You did nothing for a long time, so you were signed out.";
const OUT = "You are signed out.";
const KEPT = "What you did is kept. Sign in to go on.";
const GONE = "This world is not here any more. Ask your teacher.";
const PATIENCE = 3000; // milliseconds for which she waits when she leaves

export const assignmentHere = () => location.pathname.match(/\/walk\/assignments\/([^/]+)$/)?.[1] ?? null;

// `begin(data, api, host)`: shows the world. `host`: what is done with what happens in it, and `past`, what has.
export async function openAssignment(id, begin) {
  if (!session.token) return tell("You are not signed in.", signInButton(session.home));
  if (session.left <= 0) return signOut(IDLE);
  session.see();
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
  try {
    await open(id, session.token, begin);
  } catch (error) {
    if (error.status === 401) return showSignedOut(OUT);
    const again = button("Try again", () => location.reload(), "main");
    const isPassing = !error.status || error.status === 429 || error.status >= 500;
    tell(error.status === 404 ? GONE : error.message, ...(isPassing ? [again] : []), homeButton());
  }
}

async function open(id, token, begin) {
  const path = `student/assignments/${id}`;
  const [me, own, data] = await Promise.all(["student/me", path, `${path}/play`].map((one) => ask("GET", one, { token })));
  // Before the attempt is begun: what is unsent may complete the last one.
  await deliverAll(token, me.id);
  const made = await ask("POST", `${path}/attempts`, { token });
  const past = await askAll(`${path}/attempts/${made.id}/events`, { token, sort: "created_at" });
  const attempt = new Attempt({ student: me.id, assignment: id, attempt: made.id }, token, {
    onWait: (words) => (byId("network").textContent = words),
    onEnd: (error) => (error.status === 401 ? showSignedOut(OUT) : tell(error.message, homeButton())),
  });
  watchIdle(() => signOut(IDLE, attempt));
  watchClosing(attempt);
  const api = { isRight: (...answer) => attempt.isRight(...answer), readPicture: null };
  begin({ ...data, title: own.title }, api, hostOf(attempt, own, past));
}

function hostOf(attempt, own, past) {
  return {
    past,
    onEffect: (effect) => attempt.noteEffect(effect),
    finish: async () => resultWords(await attempt.finish(), own),
    leave: () => leave(attempt),
  };
}

function resultWords({ right }, { question_count: all }) {
  if (!all) return "Your teacher sees it.";
  if (right === all) return `You answered all ${all} questions right at the first try. Your teacher sees it.`;
  return `You answered ${right} of ${all} questions right at the first try. Your teacher sees it.`;
}

function watchClosing(attempt) {
  const sendLast = () => document.visibilityState === "hidden" && attempt.sendLast();
  document.addEventListener("visibilitychange", sendLast);
  window.addEventListener("pagehide", () => attempt.sendLast());
}

async function leave(attempt) {
  await atMost(attempt.sender.sendNow());
  location.assign(session.home);
}

const atMost = (work) => Promise.race([work, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);

// Signed out here first: whether the network is there or not, nobody goes on as her.
async function signOut(words, attempt) {
  const { token } = session;
  showSignedOut(words);
  if (attempt) await atMost(attempt.sender.sendNow());
  attempt?.stop();
  ask("POST", "student/sign-out", { token }).catch(() => {});
}

function showSignedOut(words) {
  if (!session.token) return; // it is told already
  const { home } = session;
  session.end();
  tell(`${words} ${KEPT}`, signInButton(home));
}

const signInButton = (home) => button("Sign in", () => location.assign(home), "main");
const homeButton = () => button("Back to my worlds", () => location.assign(session.home), "main");
