// The unit solids that every part is a stretched copy of. Few sides: hundreds of them are drawn on a school's Chromebook.

import {
  BoxGeometry, BufferGeometry, CylinderGeometry, Float32BufferAttribute, OctahedronGeometry, SphereGeometry,
} from "three";

const WEDGE = [
  [[-1, -1, -1], [1, -1, -1], [1, -1, 1], [-1, -1, 1]],
  [[-1, -1, 1], [1, -1, 1], [1, 1, 1], [-1, 1, 1]],
  [[-1, -1, -1], [-1, -1, 1], [-1, 1, 1]],
  [[1, -1, 1], [1, -1, -1], [1, 1, 1]],
  [[1, -1, -1], [-1, -1, -1], [-1, 1, 1], [1, 1, 1]],
];
const CORNER_WEDGE = [
  [[-1, -1, -1], [1, -1, -1], [1, -1, 1], [-1, -1, 1]],
  [[1, -1, 1], [1, -1, -1], [1, 1, -1]],
  [[1, -1, -1], [-1, -1, -1], [1, 1, -1]],
  [[-1, -1, 1], [1, -1, 1], [1, 1, -1]],
  [[-1, -1, -1], [-1, -1, 1], [1, 1, -1]],
];

// Each face has corners of its own, so that edges are sharp.
function flat(faces) {
  const points = faces.flatMap((face) => face.slice(2).flatMap((_, n) => [face[0], face[n + 1], face[n + 2]]));
  const made = new BufferGeometry();
  made.setAttribute("position", new Float32BufferAttribute(points.flat().map((value) => value / 2), 3));
  made.computeVertexNormals();
  return made;
}

const MAKERS = {
  ball: () => new SphereGeometry(0.5, 12, 8),
  bush: () => new OctahedronGeometry(0.5, 1),
  cylinder: () => new CylinderGeometry(0.5, 0.5, 1, 14).rotateZ(Math.PI / 2),
  trunk: () => new CylinderGeometry(0.5, 0.5, 1, 8).rotateZ(Math.PI / 2),
  wedge: () => flat(WEDGE),
  corner_wedge: () => flat(CORNER_WEDGE),
};
const made = new Map();

const PLANTED = { ball: "bush", cylinder: "trunk" };

// A seat and a spawn are blocks. What is planted has the most round parts by far, and nobody looks at one of them.
export function solidOf(shape, isPlanted = false) {
  if (isPlanted && shape in PLANTED) return PLANTED[shape];
  return shape in MAKERS ? shape : "block";
}

export function geometryOf(solid) {
  if (!made.has(solid)) made.set(solid, MAKERS[solid]?.() ?? new BoxGeometry(1, 1, 1));
  return made.get(solid);
}
