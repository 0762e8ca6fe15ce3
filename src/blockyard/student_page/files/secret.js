// The secret of a pupil: four pictures, or what she types. The page does not know which one is hers: she chooses.

import { LENGTH, PicturePassword } from "./pictures.js";
import { byId, tellProblem } from "./views.js";

const pictures = new PicturePassword();
const kinds = [...document.querySelectorAll("[data-kind]")];
let kind = "pictures";

export const secret = {
  // As the API takes it.
  get value() {
    return kind === "pictures" ? pictures.secret : byId("words").value;
  },

  // Why it cannot be sent yet, or "".
  get fault() {
    if (kind === "pictures") return pictures.isWhole ? "" : `Choose ${LENGTH} pictures first.`;
    return byId("words").value ? "" : "Type your words or your password first.";
  },

  forget() {
    pictures.clear();
    byId("words").value = "";
    showTyped(false);
  },
};

function chooseKind(chosen) {
  kind = chosen;
  for (const button of kinds) button.ariaPressed = button.dataset.kind === kind;
  byId("by-pictures").hidden = byId("choice").hidden = kind !== "pictures";
  byId("by-words").hidden = kind !== "words";
  tellProblem("");
}

function showTyped(isShown) {
  byId("words").type = isShown ? "text" : "password";
  byId("show-words").ariaPressed = isShown;
}

for (const button of kinds) button.addEventListener("click", () => chooseKind(button.dataset.kind));
byId("show-words").addEventListener("click", () => showTyped(byId("words").type === "password"));
