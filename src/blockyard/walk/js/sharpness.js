// How many pixels are drawn: fewer where pictures come too slowly, so that walking stays smooth on a small computer.

const MOST = 1.5; // pixels of the canvas for one of the page
const LEAST = 0.4;
const SLOW = 0.045, QUICK = 0.02; // seconds a picture
const LOOKED_AT = 12; // pictures

export class Sharpness {
  constructor() {
    this.most = Math.min(devicePixelRatio, MOST);
    this.value = this.most;
    this.seconds = 0;
    this.pictures = 0;
  }

  // A hidden page draws nothing for long: that says nothing.
  count(seconds) {
    if (seconds > 2) return;
    this.seconds += seconds;
    if (++this.pictures < LOOKED_AT) return;
    const each = this.seconds / this.pictures;
    if (each > SLOW) this.value = Math.max(LEAST, this.value * 0.75);
    else if (each < QUICK) this.value = Math.min(this.most, this.value * 1.1);
    [this.seconds, this.pictures] = [0, 0];
  }
}
