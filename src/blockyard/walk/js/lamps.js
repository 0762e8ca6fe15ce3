// Lamps: each real light costs every pixel, so only the nearest few shine, and by day none does.

import { Group, PointLight } from "three";

const MOST = 3;

export class Lamps {
  constructor(lights, parts) {
    this.group = new Group();
    this.lamps = lights.map(({ part, color, range }) => ({ at: parts.position(part), color, range }));
    this.shining = this.lamps.slice(0, MOST).map(() => new PointLight());
    for (const light of this.shining) this.group.add(light);
  }

  follow(place, isDark) {
    this.group.visible = isDark;
    if (!isDark) return;
    this.lamps.sort((one, other) => one.at.distanceToSquared(place) - other.at.distanceToSquared(place));
    this.shining.forEach((light, n) => {
      const { at, color, range } = this.lamps[n];
      light.position.copy(at);
      light.color.set(color);
      light.distance = range * 1.5;
      light.intensity = range * 6;
    });
  }
}
