// The land as one mesh, and how high it is anywhere. Without land, parts are the ground.

import { BufferGeometry, Color, Float32BufferAttribute, Group, Mesh, MeshLambertMaterial, PlaneGeometry } from "three";

const WATER = "#2270a8";
const FAR = 900; // studs: as far as fog lets one see

export class Ground {
  constructor(ground, palette) {
    this.grid = ground;
    this.group = new Group();
    if (!ground) return;
    this.group.add(landMesh(ground, palette));
    if (ground.water !== null && ground.water !== undefined) this.group.add(waterMesh(ground));
  }

  get water() {
    return this.grid?.water ?? -Infinity;
  }

  // -Infinity: there is none.
  heightAt(x, z) {
    if (!this.grid) return -Infinity;
    const { step, columns, rows, heights } = this.grid;
    const u = (x - this.grid.x) / step, v = (z - this.grid.z) / step;
    if (u < 0 || v < 0 || u > columns - 1 || v > rows - 1) return -Infinity;
    const column = Math.min(Math.floor(u), columns - 2), row = Math.min(Math.floor(v), rows - 2);
    const at = row * columns + column, a = u - column, b = v - row;
    const north = heights[at] * (1 - a) + heights[at + 1] * a;
    return north * (1 - b) + (heights[at + columns] * (1 - a) + heights[at + columns + 1] * a) * b;
  }
}

// Around the grid lies one more ring of points, far out and as high as its edge: the land has no end to see.
function landMesh({ x, z, step, columns, rows, heights, colors }, palette) {
  const linear = palette.map((one) => new Color(one).toArray());
  const west = [x - FAR, ...range(columns, (n) => x + n * step), x + (columns - 1) * step + FAR];
  const north = [z - FAR, ...range(rows, (n) => z + n * step), z + (rows - 1) * step + FAR];
  const inside = (n, count) => Math.min(Math.max(n - 1, 0), count - 1);
  const points = [], shades = [], triangles = [];
  for (let row = 0; row < rows + 2; row++) {
    for (let column = 0; column < columns + 2; column++) {
      const at = inside(row, rows) * columns + inside(column, columns);
      points.push(west[column], heights[at], north[row]);
      shades.push(...linear[colors[at]]);
      if (row > rows || column > columns) continue;
      const here = row * (columns + 2) + column, south = here + columns + 2;
      triangles.push(here, south, south + 1, here, south + 1, here + 1);
    }
  }
  const made = new BufferGeometry();
  made.setAttribute("position", new Float32BufferAttribute(points, 3));
  made.setAttribute("color", new Float32BufferAttribute(shades, 3));
  made.setIndex(triangles);
  made.computeVertexNormals();
  return new Mesh(made, new MeshLambertMaterial({ vertexColors: true }));
}

const range = (count, value) => Array.from({ length: count }, (_, n) => value(n));

function waterMesh({ x, z, step, columns, rows, water }) {
  const width = (columns - 1) * step, depth = (rows - 1) * step;
  const made = new PlaneGeometry(width + 2 * FAR, depth + 2 * FAR).rotateX(-Math.PI / 2).translate(x + width / 2, water, z + depth / 2);
  return new Mesh(made, new MeshLambertMaterial({ color: WATER, transparent: true, opacity: 0.75 }));
}
