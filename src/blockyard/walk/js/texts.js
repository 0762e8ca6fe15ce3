// Words on parts: all of them are drawn on one or two canvases, and shown as one mesh for each.

import { BufferGeometry, CanvasTexture, Float32BufferAttribute, Group, Mesh, MeshBasicMaterial, SRGBColorSpace, Vector3 } from "three";

const SIDE = 2048; // of a canvas: every Chromebook can have it
const MOST = 2;
const SHARPEST = 40; // pixels a stud
const BEFORE = 0.06; // studs before the part, so that it does not flicker
const FONT = "600 100px system-ui, sans-serif";

export function textGroup(texts, parts) {
  const group = new Group();
  if (!texts.length) return group;
  const boards = texts.map((text) => ({ text, size: parts.size(text.part) }));
  boards.sort((one, other) => other.size.y - one.size.y);
  let sharp = SHARPEST;
  let pages = packed(boards, sharp);
  while (pages.length > MOST) pages = packed(boards, (sharp *= 0.85));
  for (const page of pages) group.add(pageMesh(page, parts, sharp));
  return group;
}

// In rows, the highest first.
function packed(boards, sharp) {
  const pages = [];
  let x = 0, y = 0, row = 0, page = [];
  for (const board of boards) {
    const width = Math.min(Math.ceil(board.size.x * sharp), SIDE), height = Math.min(Math.ceil(board.size.y * sharp), SIDE);
    if (x + width > SIDE) [x, y, row] = [0, y + row, 0];
    if (y + height > SIDE || !pages.length) [x, y, row, page] = [0, 0, 0, pages[pages.push([]) - 1]];
    page.push({ ...board, x, y, width, height });
    x += width;
    row = Math.max(row, height);
  }
  return pages;
}

function pageMesh(page, parts, sharp) {
  const canvas = Object.assign(document.createElement("canvas"), { width: SIDE, height: SIDE });
  const pen = canvas.getContext("2d");
  const points = [], places = [], triangles = [];
  for (const board of page) {
    write(pen, board, sharp);
    const { part } = board.text, turn = parts.rotation(part), middle = parts.position(part), { x, y, z } = board.size;
    // Seen from before it (-z), its left is +x.
    for (const [a, b] of [[1, 1], [1, -1], [-1, -1], [-1, 1]]) {
      const corner = new Vector3((a * x) / 2, (b * y) / 2, -z / 2 - BEFORE).applyQuaternion(turn).add(middle);
      points.push(...corner.toArray());
      places.push((board.x + ((1 - a) / 2) * board.width) / SIDE, 1 - (board.y + ((1 - b) / 2) * board.height) / SIDE);
    }
    const first = points.length / 3 - 4;
    triangles.push(first, first + 1, first + 2, first, first + 2, first + 3);
  }
  const made = new BufferGeometry();
  made.setAttribute("position", new Float32BufferAttribute(points, 3));
  made.setAttribute("uv", new Float32BufferAttribute(places, 2));
  made.setIndex(triangles);
  const map = new CanvasTexture(canvas);
  map.colorSpace = SRGBColorSpace;
  map.anisotropy = 4;
  return new Mesh(made, new MeshBasicMaterial({ map, transparent: true, depthWrite: false }));
}

// As large as fits, and no larger than asked for.
function write(pen, { text, x, y, width, height }, sharp) {
  pen.font = FONT;
  let size = Math.min(text.height * sharp, height * 0.8);
  let lines = wrapped(pen, text.words, (width * 0.92 * 100) / size);
  while (size > 6 && (lines.length * size * 1.15 > height || widest(pen, lines) * size > width * 96)) {
    size *= 0.92;
    lines = wrapped(pen, text.words, (width * 0.92 * 100) / size);
  }
  pen.font = FONT.replace("100px", `${size}px`);
  pen.fillStyle = text.color;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const top = y + height / 2 - ((lines.length - 1) * size * 1.15) / 2;
  lines.forEach((line, number) => pen.fillText(line, x + width / 2, top + number * size * 1.15, width));
}

const widest = (pen, lines) => Math.max(...lines.map((line) => pen.measureText(line).width));

function wrapped(pen, words, width) {
  const lines = [];
  for (const told of words.split("\n")) {
    let line = "";
    for (const word of told.split(" ")) {
      const longer = line ? `${line} ${word}` : word;
      if (line && pen.measureText(longer).width > width) lines.push(line);
      line = line && pen.measureText(longer).width > width ? word : longer;
    }
    lines.push(line);
  }
  return lines;
}
