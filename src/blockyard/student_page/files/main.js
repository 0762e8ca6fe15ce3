// The page: which view is seen, and what its buttons do.

import { classCode, goTo, goToClass, replaceStep, stepNow, takeBadge } from "./address.js";
import { ask } from "./api.js";
import { cleaned, faultOf, grouped, groupAsTyped } from "./class_code.js";
import { deliverAll } from "./delivery.js";
import { watchIdle } from "./idle.js";
import { draw } from "./pictures.js";
import { secret } from "./secret.js";
import { session } from "./session.js";
import { dropOld, unsentOf } from "./unsent.js";
import { byId, clearWords, show, tellProblem, write } from "./views.js";
import { readWorlds, showWorlds } from "./worlds.js";

const IDLE = "You did nothing for a long time, so you were signed out.";
// What is typed is kept here alone.
let username = "", className = "", card = null;
let isBusy = false;

function render(problem = "") {
  tellProblem(problem);
  if (session.token) return openHome();
  if (card) return showCard();
  // After a reload, what these steps show is not known any more.
  if (stepNow() === "secret" && !username) replaceStep("name");
  if (stepNow() === "asked" && !className) replaceStep("code");
  const step = stepNow();
  if (step !== "code" && !classCode()) return restart(problem);
  if (step === "code") byId("code").value = grouped(classCode());
  show(step);
}

function restart(problem) {
  replaceStep("code");
  render(problem);
}

// Does one thing at a time, and tells what is refused. Gives that, or "".
async function attempt(work) {
  if (isBusy) return "";
  isBusy = true;
  document.body.ariaBusy = "true";
  tellProblem("");
  try {
    await work();
    return "";
  } catch (error) {
    if (error.status === undefined) throw error;
    if (error.status === 401 && session.token) leave(error.message);
    else tellProblem(error.message);
    return error.message;
  } finally {
    isBusy = false;
    document.body.ariaBusy = "false";
  }
}

function enterCode(next) {
  const fault = faultOf(byId("code"));
  tellProblem(fault);
  if (fault) return byId("code").focus();
  goToClass(cleaned(byId("code").value), next);
  render();
}

function enterName() {
  username = byId("username").value.trim();
  if (!username) return tellProblem("Type your user name first. It stands on your card.");
  write("username", username);
  goTo("secret");
  render();
}

async function enterSecret() {
  if (secret.fault) return tellProblem(secret.fault);
  try {
    await signIn({ class_code: classCode(), username, secret: secret.value });
  } finally {
    secret.forget();
  }
}

async function signIn(proof) {
  const told = await ask("POST", "student/sign-in", { body: proof });
  session.begin(told.access_token);
  forget();
  await readHome(session.token);
}

function forget() {
  username = className = "";
  card = null;
  byId("username").value = byId("display-name").value = "";
  secret.forget();
  clearWords();
  showWorlds([]);
}

function openHome() {
  show("wait");
  return attempt(() => readHome(session.token));
}

async function readHome(token) {
  try {
    const me = await ask("GET", "student/me", { token });
    await sendUnsent(token, me.id);
    showWorlds(await readWorlds(token));
    write("display-name", me.display_name);
  } catch (error) {
    if (error.status !== 401 && session.token) show("stuck");
    throw error;
  }
  if (session.token) show("home");
}

// What a world could not send. Where that must wait, she sees her worlds all the same.
async function sendUnsent(token, student) {
  dropOld();
  try {
    await deliverAll(token, student);
  } catch (error) {
    if (error.status === 401) throw error;
  }
  byId("not-sent").hidden = !unsentOf(student).length;
}

// Signed out here first: whether the network is there or not, nobody goes on as her.
function signOut(problem) {
  const token = session.token;
  leave(problem);
  ask("POST", "student/sign-out", { token }).catch(() => {});
}

function leave(problem) {
  session.end();
  forget();
  restart(problem);
}

async function join() {
  const displayName = byId("display-name").value.trim();
  if (!displayName) return tellProblem("Type your name first.");
  const told = await ask("POST", "join", { body: { class_code: classCode(), display_name: displayName } });
  className = told.class_name;
  card = told.card;
  write("class-name", className);
  if (!card) replaceStep("asked");
  render();
}

function showCard() {
  write("code", grouped(classCode()));
  write("card-username", card.username);
  draw(byId("card-pictures"), card.secret.split("-"));
  show("card");
}

async function signInByBadge(badge) {
  if (session.token) signOut();
  show("wait");
  const problem = await attempt(() => signIn({ badge }));
  if (!session.token) restart(problem);
}

function open() {
  const badge = takeBadge();
  if (badge) signInByBadge(badge);
  else if (session.left <= 0) signOut(IDLE);
  else render();
}

function onSubmit(id, work) {
  byId(id).addEventListener("submit", (event) => {
    event.preventDefault();
    work();
  });
}

function onClick(selector, work) {
  for (const button of document.querySelectorAll(selector)) button.addEventListener("click", () => work());
}

groupAsTyped(byId("code"));
onSubmit("code-form", () => enterCode("name"));
onSubmit("name-form", enterName);
onSubmit("secret-form", () => attempt(enterSecret));
onSubmit("join-form", () => attempt(join));
onClick("#no-card", () => enterCode("join"));
onClick("[data-back]", () => history.back());
onClick("#asked-done", restart);
onClick("#card-done", () => attempt(() => signIn({ badge: card.badge })));
onClick("#again", openHome);
onClick(".sign-out", () => signOut());
window.addEventListener("popstate", open);
window.addEventListener("online", () => session.token && !byId("not-sent").hidden && openHome());
// She comes back from a world, and the browser has kept this page as it was.
window.addEventListener("pageshow", (event) => event.persisted && open());
// A badge that is scanned while the page is open.
window.addEventListener("hashchange", () => location.hash && open());
// What is shown once is lost by a reload.
window.addEventListener("beforeunload", (event) => card && event.preventDefault());
watchIdle(() => signOut(IDLE));
open();
