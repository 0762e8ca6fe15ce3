// The world as she walks it: what is drawn, what is solid, and where she stands.

import { ConeGeometry, InstancedMesh, Matrix4, MeshBasicMaterial, Scene, Vector3, WebGLRenderer } from "three";

import { Bodies } from "./bodies.js";
import { Eye } from "./eye.js";
import { Ground } from "./ground.js";
import { Lamps } from "./lamps.js";
import { Parts } from "./parts.js";
import { Person } from "./person.js";
import { Reach } from "./reach.js";
import { Sharpness } from "./sharpness.js";
import { Sky } from "./sky.js";
import { Solids } from "./solids.js";
import { textGroup } from "./texts.js";
import { Walker } from "./walker.js";

const MARKS = 16;

export class World {
  // Throws where there is no WebGL.
  constructor(canvas, data) {
    const { scene: told, props } = data;
    this.canvas = canvas;
    this.renderer = new WebGLRenderer({ canvas, antialias: true, powerPreference: "low-power" });
    this.props = new Map(props.map((prop) => [prop.thing, prop]));
    this.isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scene = new Scene();
    this.parts = new Parts(told);
    this.solids = new Solids(this.parts);
    this.ground = new Ground(told.ground, told.palette);
    this.bodies = new Bodies(this.parts);
    this.walker = new Walker(this.bodies, this.ground);
    this.eye = new Eye(this.bodies, this.ground);
    this.reach = new Reach(props, this.parts);
    this.person = new Person();
    this.sharpness = new Sharpness();
    this.lamps = new Lamps(told.lights, this.parts);
    this.sky = new Sky(this.scene, told.weather, this.isCalm, told.closed);
    this.marks = new InstancedMesh(new ConeGeometry(0.9, 2, 4).rotateX(Math.PI), new MeshBasicMaterial({ color: "#ffd23e" }), MARKS);
    this.marks.count = 0;
    this.marks.frustumCulled = false;
    const { solids, ground, person, lamps, marks } = this;
    this.scene.add(solids.group, ground.group, person.mesh, lamps.group, marks, textGroup(told.texts, this.parts));
    this.sky.setHours(told.hours);
    this.spawn = new Vector3(...told.spawn);
    this.back = { at: this.spawn, way: new Vector3(0, 0, -1) };
    this.goBack();
    this.takePhoto = () => this.photo(data.title);
  }

  get at() {
    return this.walker.at;
  }

  // One picture. Gives whether she fell out of the world.
  frame({ aside, ahead, turn, isJumping }, seconds) {
    this.eye.turn(turn * seconds, 0);
    const { forward } = this.eye;
    const way = new Vector3(-forward.z, 0, forward.x).multiplyScalar(aside).addScaledVector(forward, ahead);
    const fell = this.walker.walk(way, isJumping, seconds);
    this.person.place(this.at, way, seconds, this.isCalm);
    this.sharpness.count(seconds);
    this.draw(seconds);
    return fell;
  }

  draw(seconds) {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const sharp = this.sharpness.value;
    if (this.width !== width || this.height !== height || this.sharp !== sharp) {
      Object.assign(this, { width, height, sharp });
      this.renderer.setPixelRatio(sharp);
      this.renderer.setSize(width, height, false);
    }
    this.person.mesh.visible = this.eye.follow(this.at, width / Math.max(height, 1));
    this.sky.follow(this.eye.camera.position, seconds);
    this.lamps.follow(this.at, this.sky.isDark);
    this.renderer.render(this.scene, this.eye.camera);
  }

  setOpen(thing, isOpen) {
    this.bodies.setSolid(this.parts.of(thing), !isOpen);
    this.solids.setShown(thing, !isOpen);
    this.solids.setGhost(thing, isOpen);
  }

  setHidden(thing, isHidden) {
    this.bodies.setSolid(this.parts.of(thing), !isHidden);
    this.solids.setGhost(thing, false);
    this.solids.setShown(thing, !isHidden);
  }

  setHours(hours) {
    this.sky.setHours(hours);
  }

  // Yellow arrows over what to go to next.
  setMarks(things) {
    const boxes = things.map((thing) => this.reach.boxOf(thing)).filter(Boolean).slice(0, MARKS);
    this.marks.count = boxes.length;
    boxes.forEach((box, n) => {
      const { x, z } = box.getCenter(new Vector3());
      this.marks.setMatrixAt(n, new Matrix4().makeTranslation(x, box.max.y + 2.5, z));
    });
    this.marks.instanceMatrix.needsUpdate = true;
  }

  standBefore(thing) {
    this.place(this.placeOf(thing));
  }

  goBack() {
    this.place(this.back);
  }

  setCheckpoint(thing) {
    this.back = this.placeOf(thing);
  }

  // Before the thing; on it, if there is no floor before it: a platform in the air.
  placeOf(thing) {
    const prop = this.props.get(thing);
    const box = this.reach.boxOf(thing);
    if (!prop) return this.back;
    const spot = new Vector3(...prop.spot);
    const middle = box ? box.getCenter(new Vector3()) : spot;
    const floor = this.walker.floorAt(spot.x, spot.z, spot.y + 2);
    if (box && spot.y - floor > 6) return { at: middle.clone().setY(box.max.y), way: this.eye.forward };
    return { at: spot.clone().setY(Math.max(floor, -50)), way: middle.clone().sub(spot).setY(0) };
  }

  place({ at, way }) {
    this.walker.stand(at);
    this.eye.lookAlong(way);
    this.reach.touched.clear();
  }

  // Without what stands over it: that is HTML.
  photo(title) {
    this.draw(0);
    this.canvas.toBlob((blob) => {
      const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: `${title}.png` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    });
  }
}
