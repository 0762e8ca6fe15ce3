// The parts of the scene, which come as columns of numbers.

import { Matrix4, Quaternion, Vector3 } from "three";

export class Parts {
  constructor(scene) {
    this.columns = scene.parts;
    this.count = scene.parts.shape.length;
    this.shapes = scene.shapes;
    this.palette = scene.palette;
    this.materials = scene.materials;
    this.ofThing = new Map(scene.things.map((id) => [id, []]));
    this.columns.thing.forEach((thing, part) => thing >= 0 && this.ofThing.get(scene.things[thing]).push(part));
  }

  of(thing) {
    return this.ofThing.get(thing) ?? [];
  }

  shape(part) {
    return this.shapes[this.columns.shape[part]];
  }

  material(part) {
    return this.materials[this.columns.material[part]];
  }

  color(part) {
    return this.palette[this.columns.color[part]];
  }

  size(part) {
    return new Vector3().fromArray(this.columns.size, 3 * part);
  }

  position(part) {
    return new Vector3().fromArray(this.columns.position, 3 * part);
  }

  rotation(part) {
    return new Quaternion().fromArray(this.columns.rotation, 4 * part).normalize(); // it comes rounded
  }

  matrix(part) {
    return new Matrix4().compose(this.position(part), this.rotation(part), this.size(part));
  }
}
