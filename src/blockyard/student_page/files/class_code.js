// A class's code as a pupil types it: in small letters, with spaces or hyphens, or without.

export const LENGTH = 8;
const GROUP = 4;

export const cleaned = (typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, LENGTH);

// BCDF-GHJK
export function grouped(typed) {
  const code = cleaned(typed);
  return code.length > GROUP ? `${code.slice(0, GROUP)}-${code.slice(GROUP)}` : code;
}

// What is wrong with what stands in `input`, or "".
export function faultOf(input) {
  const code = cleaned(input.value);
  if (!code) return "Type the code of your class first. It stands on your card.";
  const other = [...code].find((letter) => !input.dataset.letters.includes(letter));
  if (other) return `There is no ${other} in a class code. Look again.`;
  return code.length < LENGTH ? `A class code has ${LENGTH} letters and numbers. You typed ${code.length}. Look again.` : "";
}

export function groupAsTyped(input) {
  const group = () => {
    const before = cleaned(input.value.slice(0, input.selectionStart)).length;
    input.value = grouped(input.value);
    const caret = before > GROUP ? before + 1 : before;
    input.setSelectionRange(caret, caret);
  };
  // A keyboard on a screen writes a letter twice where the text is changed while it composes.
  input.addEventListener("input", (event) => event.isComposing || group());
  input.addEventListener("compositionend", group);
}
