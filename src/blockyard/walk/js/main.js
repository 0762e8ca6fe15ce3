// The page: a token, a world, and then one picture after the other.

import { awaitToken, takeToken } from "./access.js";
import { Api } from "./api.js";
import { assignmentHere, openAssignment } from "./assignment.js";
import { Controls } from "./controls.js";
import { Dialogs } from "./dialogs.js";
import { byId } from "./elements.js";
import { showEnd, showWays } from "./ending.js";
import { Game } from "./game.js";
import { Hud } from "./hud.js";
import { isTold, tell } from "./message.js";
import { STILL } from "./still.js";
import { Tasks } from "./tasks.js";
import { World } from "./world.js";

const TICK = 0.25; // seconds

async function open(token) {
  tell("The world is coming …");
  const api = new Api(location.pathname.split("/").pop(), token);
  try {
    const data = await api.readPlay();
    begin({ ...data, title: data.title || data.name }, api);
  } catch (error) {
    tell(error.message);
  }
}

// `host`: of an assigned world, what is done with what happens in it.
function begin(data, api, host = {}) {
  const hud = new Hud(), dialogs = new Dialogs();
  document.title = `${data.title} · Blockyard`;
  byId("title").textContent = data.title;
  const world = worldOf(data);
  const game = new Game(data, api, world ?? STILL, hud, dialogs);
  const go = world ? (prop) => visit(world, prop) : (prop) => game.happen({ on: prop.reach, thing: prop.thing });
  const tasks = new Tasks(game, go, !world);
  game.onChange = () => {
    tasks.write();
    (world ?? STILL).setMarks(tasks.open.map((machine) => tasks.next(machine)?.thing));
  };
  game.onFinish = () => showEnd(game, dialogs, host);
  if (host.leave) showWays(game, dialogs, host);
  tell("");
  game.start(host.past);
  game.onEffect = host.onEffect ?? game.onEffect;
  game.onChange();
  if (world) run(world, game, dialogs, hud);
  else showStill(api, game);
}

// null: this browser has no WebGL.
function worldOf(data) {
  try {
    return new World(byId("canvas"), data);
  } catch (error) {
    console.info(`The world is not drawn: ${error.message}`);
    return null;
  }
}

function visit(world, prop) {
  world.standBefore(prop.thing);
  byId("tasks").open = false;
  byId("canvas").focus();
}

function run(world, game, dialogs, hud) {
  const isOff = () => dialogs.isOpen || isTold();
  const use = () => {
    const prop = world.reach.usable(world.at, game.hidden);
    if (prop && !isOff()) game.happen({ on: "use", thing: prop.thing });
  };
  const onLook = (yaw, pitch) => world.eye.turn(yaw, pitch);
  const controls = new Controls(byId("canvas"), { isOff, onUse: use, onLook });
  byId("canvas").focus();
  world.frame(controls.wish, 0);
  performance.mark("first picture");
  let before = performance.now(), ticked = 0;
  const frame = (now) => {
    if (isTold()) return; // it is over
    requestAnimationFrame(frame);
    const seconds = Math.max(now - before, 0) / 1000;
    before = now;
    if (world.frame(controls.wish, seconds)) {
      world.goBack();
      game.happen({ on: "fell" });
    }
    for (const prop of world.reach.newlyTouched(world.at, game.hidden)) game.happen({ on: "touch", thing: prop.thing });
    const near = world.reach.usable(world.at, game.hidden);
    hud.setPrompt(near && `${near.verb}: ${near.label}`);
    if ((ticked += seconds) > TICK) {
      ticked = 0;
      game.tick();
    }
  };
  requestAnimationFrame(frame);
  window.walked = world; // for whoever measures the page
}

async function showStill(api, game) {
  document.body.classList.add("still");
  byId("tasks").open = true;
  const ticking = setInterval(() => (isTold() ? clearInterval(ticking) : game.tick()), 1000 * TICK);
  if (!api.readPicture) return;
  try {
    byId("picture").src = await api.readPicture();
    byId("picture").hidden = false;
  } catch (error) {
    console.info(`There is no picture: ${error.message}`);
  }
}

const assignment = assignmentHere(), token = takeToken();
if (assignment) openAssignment(assignment, begin);
else if (token) open(token);
else {
  tell("Open this world from Blockyard.");
  awaitToken(open);
}
