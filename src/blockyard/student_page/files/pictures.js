// A picture password: four pictures, in an order. A number on each picture and a row below show what is chosen.

import { byId } from "./views.js";

export const LENGTH = 4;
const STEPS = { ArrowLeft: () => -1, ArrowRight: () => 1, ArrowUp: (columns) => -columns, ArrowDown: (columns) => columns };

const grid = byId("pictures");
const buttons = [...grid.querySelectorAll("button")];
const buttonOf = (name) => buttons.find((button) => button.dataset.picture === name);

// Shows pictures in a list, one in each item, and then as many empty ones as are left.
export function draw(list, names, length = names.length) {
  list.replaceChildren(...Array.from({ length }, (_, number) => {
    const item = document.createElement("li"), place = document.createElement("b");
    place.textContent = number + 1;
    item.append(place);
    if (names[number]) item.append(...[...buttonOf(names[number]).children].map((part) => part.cloneNode(true)));
    return item;
  }));
}

export class PicturePassword {
  constructor() {
    this.chosen = [];
    this.undoButton = byId("undo");
    grid.addEventListener("click", (event) => this.choose(event.target.closest("button")?.dataset.picture));
    grid.addEventListener("keydown", (event) => moveFocus(event));
    this.undoButton.addEventListener("click", () => this.undo());
    this.write();
  }

  get isWhole() {
    return this.chosen.length === LENGTH;
  }

  // As the API takes it.
  get secret() {
    return this.chosen.join("-");
  }

  // One that is chosen stays chosen: small fingers tap twice.
  choose(name) {
    if (!name || this.isWhole || this.chosen.includes(name)) return;
    this.chosen.push(name);
    this.write();
    say(`${name} is number ${this.chosen.length} of ${LENGTH}.`);
    if (this.isWhole) byId("sign-in").focus();
  }

  undo() {
    const name = this.chosen.pop();
    this.write();
    if (!name) return;
    say(`${name} is taken back.`);
    buttonOf(name).focus();
  }

  clear() {
    this.chosen = [];
    this.write();
    say("");
  }

  write() {
    for (const button of buttons) {
      const place = this.chosen.indexOf(button.dataset.picture) + 1;
      button.ariaPressed = place > 0;
      button.ariaDisabled = this.isWhole || place > 0;
      if (place) button.dataset.place = place;
      else delete button.dataset.place;
    }
    this.undoButton.ariaDisabled = !this.chosen.length;
    draw(byId("chosen"), this.chosen, LENGTH);
  }
}

function say(words) {
  byId("said").textContent = words;
}

// Arrow keys go to the picture beside, above and below, as many in a row as there are now.
function moveFocus(event) {
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const columns = buttons.filter((button) => button.offsetTop === buttons[0].offsetTop).length;
  buttons[buttons.indexOf(document.activeElement) + step(columns)]?.focus();
}
