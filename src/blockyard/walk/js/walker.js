// Her body: it walks, jumps, climbs small steps, falls, and swims with her head above the water. Studs and seconds.

import { Vector3 } from "three";

const SPEED = 16;
const HEIGHT = 5;
const HALF = 0.9; // of her width
const STEP = 1.6; // what she climbs without a jump
const GRAVITY = 120;
const JUMP = Math.sqrt(2 * GRAVITY * 7.4); // 7.2 studs, and what the steps of time take away
const DEEP = 3.5; // studs under water at which she swims
const BOTTOM = -60;
const LONGEST = 0.02; // of a step of time: shorter than a wall is thick

export class Walker {
  constructor(bodies, ground) {
    this.bodies = bodies;
    this.ground = ground;
    this.at = new Vector3(); // between her feet
    this.fall = 0;
    this.isOnFloor = false;
  }

  stand(place) {
    this.at.copy(place);
    this.fall = 0;
    this.at.y = Math.max(place.y, this.floorAt(place.x, place.z, place.y + STEP));
  }

  // `way`: a direction on the map, no longer than 1. Gives whether she fell out of the world.
  walk(way, isJumping, seconds) {
    for (let left = Math.min(seconds, 0.25); left > 0; left -= LONGEST) this.step(way, isJumping, Math.min(left, LONGEST));
    return this.at.y < BOTTOM;
  }

  step(way, isJumping, seconds) {
    if (isJumping && this.isOnFloor) [this.fall, this.isOnFloor] = [JUMP, false];
    const wet = this.at.y < this.ground.water - 1 ? 0.6 : 1;
    this.shift(way.x * SPEED * wet * seconds, 0);
    this.shift(0, way.z * SPEED * wet * seconds);
    const before = this.at.y;
    this.fall = Math.max(this.fall - GRAVITY * seconds, -90);
    let next = before + this.fall * seconds;
    const floor = this.floorAt(this.at.x, this.at.z, before + (this.isOnFloor || this.fall <= 0 ? STEP : 0.05));
    const isDown = this.isOnFloor && this.fall <= 0 && before - floor < 0.7; // down a stair without a hop
    if (this.fall <= 0 && (next <= floor || isDown)) {
      // Up a step she glides.
      next = floor > before ? Math.min(floor, before + 14 * seconds) : floor;
      [this.fall, this.isOnFloor] = [0, true];
    } else this.isOnFloor = false;
    if (this.fall > 0) {
      const ceiling = this.ceilingAt(this.at.x, this.at.z, before + HEIGHT);
      if (next + HEIGHT > ceiling) [next, this.fall] = [Math.max(before, ceiling - HEIGHT), 0];
    }
    this.at.y = next;
  }

  // One axis at a time, so that she glides along walls. Who stands in a wall may leave it.
  shift(x, z) {
    const { at } = this;
    if ((x || z) && (!this.isBlocked(at.x + x, at.z + z) || this.isBlocked(at.x, at.z))) {
      at.x += x;
      at.z += z;
    }
  }

  isBlocked(x, z) {
    const low = this.at.y + STEP, high = this.at.y + HEIGHT;
    const isIn = (body) => body.spans(x, z, HALF).some((span) => span[0] < high && span[1] > low);
    return this.ground.heightAt(x, z) > this.at.y + STEP + 1 || this.bodies.near(x, z, HALF).some(isIn);
  }

  // The highest that is not above `most`.
  floorAt(x, z, most) {
    const land = Math.max(this.ground.heightAt(x, z), this.swims(x, z) ? this.ground.water - DEEP : -Infinity);
    let floor = land;
    for (const body of this.bodies.near(x, z, HALF)) {
      for (const [, high] of body.spans(x, z, HALF)) if (high <= most && high > floor) floor = high;
    }
    return floor;
  }

  swims(x, z) {
    return this.ground.heightAt(x, z) < this.ground.water - DEEP && this.ground.heightAt(x, z) > -Infinity;
  }

  ceilingAt(x, z, least) {
    const lows = this.bodies.near(x, z, HALF).flatMap((body) => body.spans(x, z, HALF).map(([low]) => low));
    return Math.min(Infinity, ...lows.filter((low) => low >= least - 0.3));
  }
}
