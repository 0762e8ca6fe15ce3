// HTML by hand: always as text, never as markup.

export const byId = (id) => document.getElementById(id);

export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function button(label, onclick, className = "") {
  return element("button", { type: "button", textContent: label, onclick, className });
}
