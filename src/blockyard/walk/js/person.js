// She herself: six boxes in one draw call. Arms and legs swing as she walks.

import { BoxGeometry, Color, Euler, InstancedMesh, Matrix4, MeshLambertMaterial, Quaternion, Vector3 } from "three";

// Size, middle, colour, and how it swings.
const LIMBS = [
  [[2, 2, 1], [0, 3, 0], "#2f7de1", 0],
  [[1.2, 1.2, 1.2], [0, 4.6, 0], "#f2c79b", 0],
  [[0.9, 2, 0.9], [-0.5, 1, 0], "#2f3e63", 1],
  [[0.9, 2, 0.9], [0.5, 1, 0], "#2f3e63", -1],
  [[0.8, 2, 0.8], [-1.45, 3, 0], "#f2c79b", -1],
  [[0.8, 2, 0.8], [1.45, 3, 0], "#f2c79b", 1],
];

export class Person {
  constructor() {
    this.mesh = new InstancedMesh(new BoxGeometry(1, 1, 1), new MeshLambertMaterial(), LIMBS.length);
    this.mesh.frustumCulled = false;
    LIMBS.forEach(([, , color], n) => this.mesh.setColorAt(n, new Color(color)));
    this.swing = 0;
    this.pose(0);
  }

  place(at, way, seconds, isStill) {
    this.mesh.position.copy(at);
    if (way.lengthSq() > 0.01) {
      this.mesh.rotation.y = Math.atan2(-way.x, -way.z);
      this.swing += seconds * 10;
    } else this.swing = 0;
    this.pose(isStill ? 0 : Math.sin(this.swing) * 0.7);
  }

  pose(angle) {
    LIMBS.forEach(([size, middle, , swings], n) => {
      const turn = new Quaternion().setFromEuler(new Euler(angle * swings, 0, 0));
      const hang = new Vector3(0, -size[1] / 2, 0).applyQuaternion(turn); // from the hip or the shoulder
      const at = new Vector3(...middle).add(hang).setY(middle[1] + size[1] / 2 + hang.y);
      this.mesh.setMatrixAt(n, new Matrix4().compose(at, turn, new Vector3(...size)));
    });
    this.mesh.instanceMatrix.needsUpdate = true;
  }
}
