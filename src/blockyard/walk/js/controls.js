// Keys, mouse and fingers. Arrows walk and turn; WASD walk to all sides; drag to look; on touch, a stick for the left thumb.

import { byId } from "./elements.js";

const TURN = 2.2; // radians a second
const DRAG = 0.006; // radians a pixel
const WALKING = { KeyW: [0, 1], ArrowUp: [0, 1], KeyS: [0, -1], ArrowDown: [0, -1], KeyA: [-1, 0], KeyD: [1, 0] };
const TURNING = { ArrowLeft: 1, ArrowRight: -1, KeyQ: 1 };

export class Controls {
  // `isOff()`: a dialog is open. `onUse()`: she wants to use what is near. `onLook(yaw, pitch)`: she turns.
  constructor(canvas, { isOff, onUse, onLook }) {
    Object.assign(this, { isOff, onUse, onLook });
    this.keys = new Set();
    this.stick = [0, 0];
    this.isJumping = false;
    this.hasJumped = false; // pressed since the last picture, and perhaps let go again
    window.addEventListener("keydown", (event) => this.press(event));
    window.addEventListener("keyup", (event) => this.keys.delete(event.code));
    window.addEventListener("blur", () => this.keys.clear());
    window.addEventListener("pointerdown", (event) => event.pointerType === "touch" && document.body.classList.add("touch"));
    if (matchMedia("(pointer: coarse)").matches) document.body.classList.add("touch");
    byId("use").onclick = onUse;
    this.look(canvas);
    this.thumb(byId("stick"));
    this.jump(byId("jump"));
  }

  press(event) {
    if (this.isOff() || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnButton = event.target.closest?.("button, input, a, summary");
    if (event.code === "KeyE" && !event.repeat) this.onUse();
    else if (event.code in WALKING || event.code in TURNING || (event.code === "Space" && !isOnButton)) {
      this.keys.add(event.code);
      this.hasJumped ||= event.code === "Space";
      event.preventDefault();
    }
  }

  // [to the right, ahead], not longer than 1, and whether she jumps.
  get wish() {
    if (this.isOff()) {
      this.keys.clear();
      return { aside: 0, ahead: 0, turn: 0, isJumping: false };
    }
    let [aside, ahead] = this.stick, turn = 0;
    for (const key of this.keys) {
      aside += WALKING[key]?.[0] ?? 0;
      ahead += WALKING[key]?.[1] ?? 0;
      turn += (TURNING[key] ?? 0) * TURN;
    }
    const long = Math.max(Math.hypot(aside, ahead), 1);
    const isJumping = this.isJumping || this.hasJumped || this.keys.has("Space");
    this.hasJumped = false;
    return { aside: aside / long, ahead: ahead / long, turn, isJumping };
  }

  look(canvas) {
    canvas.onpointerdown = (event) => {
      canvas.setPointerCapture(event.pointerId);
      canvas.focus();
    };
    canvas.onpointermove = (event) => {
      if (canvas.hasPointerCapture(event.pointerId)) this.onLook(-event.movementX * DRAG, -event.movementY * DRAG);
    };
  }

  thumb(stick) {
    const knob = stick.firstElementChild;
    const set = (x, y) => {
      this.stick = [x, -y];
      knob.style.transform = `translate(${x * 36}px, ${y * 36}px)`;
    };
    const move = (event) => {
      if (!stick.hasPointerCapture(event.pointerId)) return;
      const box = stick.getBoundingClientRect();
      const x = (event.clientX - box.x) / box.width * 2 - 1, y = (event.clientY - box.y) / box.height * 2 - 1;
      const long = Math.max(Math.hypot(x, y), 1);
      set(x / long, y / long);
    };
    stick.onpointerdown = (event) => {
      stick.setPointerCapture(event.pointerId);
      move(event);
    };
    stick.onpointermove = move;
    stick.onpointerup = stick.onpointercancel = () => set(0, 0);
  }

  jump(jump) {
    jump.onpointerdown = () => (this.isJumping = this.hasJumped = true);
    jump.onclick = () => (this.hasJumped = true); // by a key, or a switch
    jump.onpointerup = jump.onpointercancel = jump.onpointerleave = () => (this.isJumping = false);
  }
}
