// Which things she is near: what she may use, and what she touches.

import { Box3, Vector3 } from "three";

const USE = 10; // studs
const TOUCH = 1;
const BODY = new Vector3(2, 5, 2);

export class Reach {
  constructor(props, parts) {
    this.props = props.filter((prop) => prop.reach !== "none").map((prop) => ({ prop, box: boxOf(prop, parts) }));
    this.touched = new Set();
  }

  boxOf(thing) {
    return this.props.find(({ prop }) => prop.thing === thing)?.box ?? null;
  }

  // The nearest that can be used, or null.
  usable(at, hidden) {
    let found = null, nearest = USE;
    for (const { prop, box } of this.props) {
      if (prop.reach !== "use" || hidden.has(prop.thing)) continue;
      const away = Math.min(box.distanceToPoint(at), at.distanceTo(new Vector3(...prop.spot)));
      if (away < nearest) [found, nearest] = [prop, away];
    }
    return found;
  }

  // Those that she has come to since she was asked last.
  newlyTouched(at, hidden) {
    const body = new Box3().setFromCenterAndSize(at.clone().setY(at.y + BODY.y / 2), BODY);
    const now = this.props.filter(
      ({ prop, box }) => prop.reach === "touch" && !hidden.has(prop.thing) && box.clone().expandByScalar(TOUCH).intersectsBox(body),
    );
    const found = now.filter(({ prop }) => !this.touched.has(prop.thing)).map(({ prop }) => prop);
    this.touched = new Set(now.map(({ prop }) => prop.thing));
    return found;
  }
}

function boxOf(prop, parts) {
  const box = new Box3();
  const unit = new Box3(new Vector3(-0.5, -0.5, -0.5), new Vector3(0.5, 0.5, 0.5));
  for (const part of parts.of(prop.thing)) box.union(unit.clone().applyMatrix4(parts.matrix(part)));
  return box.isEmpty() ? box.expandByPoint(new Vector3(...prop.spot)) : box;
}
