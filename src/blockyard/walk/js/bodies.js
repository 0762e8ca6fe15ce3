// What one cannot walk through: boxes, found by where they stand. A turned or sloping part is asked how high it is just there.

import { Vector3 } from "three";

const CELL = 16;
const WIDE = 400; // cells: what covers more is in no cell, and always looked at
const UP = new Vector3(0, 1, 0);

export class Bodies {
  constructor(parts) {
    this.cells = new Map();
    this.wide = [];
    this.off = new Set();
    for (let part = 0; part < parts.count; part++) {
      if (parts.columns.collides[part]) this.add(new Body(part, parts));
    }
  }

  add(body) {
    const [west, east, north, south] = [body.low.x, body.high.x, body.low.z, body.high.z].map((one) => Math.floor(one / CELL));
    if ((east - west + 1) * (south - north + 1) > WIDE) return this.wide.push(body);
    for (let x = west; x <= east; x++) {
      for (let z = north; z <= south; z++) {
        const key = `${x} ${z}`;
        if (!this.cells.has(key)) this.cells.set(key, []);
        this.cells.get(key).push(body);
      }
    }
  }

  setSolid(those, isSolid) {
    for (const part of those) this.off[isSolid ? "delete" : "add"](part);
  }

  // Those whose boxes are less than `reach` studs beside the point.
  near(x, z, reach) {
    const found = new Set(this.wide);
    for (let a = Math.floor((x - reach) / CELL); a <= Math.floor((x + reach) / CELL); a++) {
      for (let b = Math.floor((z - reach) / CELL); b <= Math.floor((z + reach) / CELL); b++) {
        this.cells.get(`${a} ${b}`)?.forEach((one) => found.add(one));
      }
    }
    return [...found].filter(
      ({ part, low, high }) =>
        !this.off.has(part) && low.x < x + reach && high.x > x - reach && low.z < z + reach && high.z > z - reach,
    );
  }

  isSolidAt(x, y, z) {
    return this.near(x, z, 0.3).some((body) => body.spans(x, z, 0.3).some(([low, high]) => low < y && y < high));
  }
}

class Body {
  constructor(part, parts) {
    const size = parts.size(part), turn = parts.rotation(part);
    this.part = part;
    this.middle = parts.position(part);
    this.half = size.clone().divideScalar(2);
    this.back = turn.clone().invert();
    this.up = UP.clone().applyQuaternion(this.back);
    const axes = [[size.x, 0, 0], [0, size.y, 0], [0, 0, size.z]].map((one) => new Vector3(...one).applyQuaternion(turn));
    const reach = new Vector3();
    for (const axis of axes) reach.add(new Vector3(Math.abs(axis.x), Math.abs(axis.y), Math.abs(axis.z)).divideScalar(2));
    this.low = this.middle.clone().sub(reach);
    this.high = this.middle.clone().add(reach);
    this.isWedge = parts.shape(part) === "wedge";
    this.isSquare = isQuarter(turn) && !this.isWedge;
  }

  // [low, high] of it under a square of half width `reach` around the point: one of a box that is not turned, else of
  // the square's middle and corners.
  spans(x, z, reach) {
    if (this.isSquare) return [[this.low.y, this.high.y]];
    const r = reach * 0.7;
    return [[0, 0], [r, r], [r, -r], [-r, r], [-r, -r]].map(([a, b]) => this.span(x + a, z + b)).filter(Boolean);
  }

  // Where the vertical line goes in and out: in the part's own frame, where it is a box or a wedge.
  span(x, z) {
    const from = new Vector3(x, this.middle.y, z).sub(this.middle).applyQuaternion(this.back);
    let low = -Infinity, high = Infinity;
    const cut = (start, way, bound) => {
      // Inside is start + t * way <= bound.
      if (Math.abs(way) < 1e-6) return start <= bound;
      if (way > 0) high = Math.min(high, (bound - start) / way);
      else low = Math.max(low, (bound - start) / way);
      return true;
    };
    const { half, up } = this;
    const inside = ["x", "y", "z"].every((axis) => cut(from[axis], up[axis], half[axis]) && cut(-from[axis], -up[axis], half[axis]));
    // A wedge's slope goes from its front's bottom to its back's top: y / height <= z / depth.
    const slope = (point) => point.y / half.y - point.z / half.z;
    if (!inside || (this.isWedge && !cut(slope(from), slope(up), 0)) || low >= high) return null;
    return [this.middle.y + low, this.middle.y + high];
  }
}

function isQuarter(turn) {
  const side = new Vector3(1, 0, 0).applyQuaternion(turn), top = UP.clone().applyQuaternion(turn);
  return [side, top].every((axis) => Math.max(Math.abs(axis.x), Math.abs(axis.y), Math.abs(axis.z)) > 0.999);
}
