// Draws the parts: all of one solid, opacity and glow are one InstancedMesh, so a world takes few draw calls.

import { Color, Group, InstancedMesh, Matrix4, MeshBasicMaterial, MeshLambertMaterial } from "three";

import { geometryOf, solidOf } from "./shapes.js";

const NOWHERE = new Matrix4().makeScale(0, 0, 0);
const OPENED = 0.25; // opacity of a door that lets her through

export class Solids {
  constructor(parts) {
    this.parts = parts;
    this.group = new Group();
    this.places = new Map();
    this.ghosts = new Map();
    const classes = new Map();
    for (let part = 0; part < parts.count; part++) {
      const opacity = Math.round((1 - parts.columns.transparency[part]) * 5) / 5;
      if (opacity <= 0) continue;
      const key = `${solidOf(parts.shape(part), parts.columns.thing[part] < 0)} ${opacity} ${parts.material(part) === "Neon"}`;
      if (!classes.has(key)) classes.set(key, []);
      classes.get(key).push(part);
    }
    for (const [key, those] of classes) {
      const [solid, opacity, glows] = key.split(" ");
      this.group.add(this.mesh(solid, Number(opacity), glows === "true", those));
    }
  }

  mesh(solid, opacity, glows, those) {
    const look = opacity < 1 ? { transparent: true, opacity, depthWrite: false } : {};
    const material = glows ? new MeshBasicMaterial(look) : new MeshLambertMaterial(look);
    const mesh = new InstancedMesh(geometryOf(solid), material, those.length);
    const color = new Color();
    those.forEach((part, slot) => {
      mesh.setMatrixAt(slot, this.parts.matrix(part));
      mesh.setColorAt(slot, color.set(this.parts.color(part)));
      if (!this.places.has(part)) this.places.set(part, [mesh, slot]);
    });
    return mesh;
  }

  setShown(thing, isShown) {
    for (const part of this.parts.of(thing)) {
      const [mesh, slot] = this.places.get(part) ?? [];
      if (!mesh) continue;
      mesh.setMatrixAt(slot, isShown ? this.parts.matrix(part) : NOWHERE);
      mesh.instanceMatrix.needsUpdate = true;
    }
  }

  // An open door can still be seen, as a shade of itself.
  setGhost(thing, isGhost) {
    this.ghosts.get(thing)?.removeFromParent();
    this.ghosts.delete(thing);
    if (!isGhost) return;
    const bySolid = new Map();
    for (const part of this.parts.of(thing).filter((one) => this.places.has(one))) {
      const solid = solidOf(this.parts.shape(part));
      bySolid.set(solid, [...(bySolid.get(solid) ?? []), part]);
    }
    const ghost = new Group();
    ghost.add(...[...bySolid].map(([solid, those]) => this.mesh(solid, OPENED, false, those)));
    this.ghosts.set(thing, ghost);
    this.group.add(ghost);
  }
}
