// Sky, fog and light by hour and weather. Night is never so dark that the way is lost.

import {
  BackSide, BufferGeometry, Color, DirectionalLight, Float32BufferAttribute, Fog, Group, HemisphereLight, Mesh,
  MeshBasicMaterial, Points, PointsMaterial, SphereGeometry,
} from "three";

// Until which hour; the sky above and at the horizon; the light of the sun (or moon) and how strong; that of the sky.
const DAY = [
  [5, "#0b1130", "#26345c", "#aebfff", 0.9, 1.5],
  [7.5, "#6f8fc8", "#fbc08c", "#ffd2a0", 1.9, 1.6],
  [16.8, "#4e9fe0", "#d4ebf9", "#fff4dc", 2.3, 1.9],
  [18.3, "#655f9c", "#f5945c", "#ffb27a", 1.9, 1.5],
  [20, "#26264f", "#8a5d7c", "#d7b4d8", 1.1, 1.4],
  [24.1, "#0b1130", "#26345c", "#aebfff", 0.9, 1.5],
];
const GRAY = new Color("#a8b0b8");
const GRAYNESS = { clear: 0, cloudy: 0.5, rain: 0.7, snow: 0.6, fog: 0.85, storm: 0.85 };
const SIGHT = { fog: [40, 280], storm: [60, 420], rain: [70, 480], snow: [70, 480] };
const FAR = [220, 900];
const RADIUS = 1400;
const INSIDE = 0.5; // of the light from above, where no sky is seen
const FALLING = { rain: ["#b9cbe6", 0.35, 70], storm: ["#b9cbe6", 0.35, 90], snow: ["#ffffff", 0.5, 9] };
const DROPS = 700, AROUND = 50;

export class Sky {
  // `closed`: the colour of what is seen in place of a sky.
  constructor(scene, weather, isCalm, closed) {
    this.scene = scene;
    this.weather = closed ? "clear" : weather;
    this.closed = closed;
    this.group = new Group();
    this.sun = new DirectionalLight();
    this.light = new HemisphereLight();
    this.dome = new Mesh(
      new SphereGeometry(RADIUS, 16, 12), new MeshBasicMaterial({ side: BackSide, vertexColors: true, fog: false, depthWrite: false }),
    );
    this.disc = new Mesh(new SphereGeometry(45, 14, 10), new MeshBasicMaterial({ fog: false }));
    this.stars = cloud(300, () => onDome(RADIUS * 0.95), { color: "#ffffff", size: 2.5, sizeAttenuation: false, fog: false });
    this.falling = FALLING[this.weather] && !isCalm ? falling(weather) : null;
    this.group.add(this.dome, this.disc, this.stars, ...(this.falling ? [this.falling] : []));
    scene.add(this.group, this.sun, this.light);
  }

  setHours(hours) {
    const [, above, horizon, sun, strong, soft] = DAY.find(([until]) => (hours % 24) < until);
    this.isDark = strong < 1.5;
    const share = GRAYNESS[this.weather] ?? 0;
    const gray = new Color(above).lerp(GRAY, this.isDark ? 0.25 : 1);
    const [high, low] = [above, horizon].map((one) => (this.closed ? new Color(this.closed) : new Color(one).lerp(gray, share)));
    paint(this.dome.geometry, high, low);
    const [near, far] = SIGHT[this.weather] ?? FAR;
    this.scene.fog = new Fog(low, near, far);
    this.scene.background = low;
    const angle = ((hours - 6) / 12) * Math.PI; // east at 6, overhead at 12, west at 18; the moon goes the same way
    const way = this.isDark ? angle - Math.PI : angle;
    const up = Math.max(Math.abs(Math.sin(way)), 0.3);
    this.sun.position.set(Math.cos(way) * 0.8, up, 0.45);
    this.sun.color.set(sun);
    this.sun.intensity = strong * (1 - share / 2) * (this.closed ? INSIDE : 1);
    this.light.color.copy(high).lerp(new Color("#ffffff"), 0.5);
    this.light.groundColor.set(this.isDark ? "#3a4266" : "#8f8a7c");
    this.light.intensity = soft;
    this.disc.position.copy(this.sun.position).setLength(RADIUS * 0.9);
    this.disc.material.color.set(sun);
    this.disc.visible = share === 0 && !this.closed;
    this.stars.visible = this.isDark && share === 0 && !this.closed;
  }

  // The sky goes with who looks at it.
  follow(position, seconds) {
    this.group.position.copy(position);
    if (!this.falling) return;
    const at = this.falling.geometry.attributes.position;
    for (let n = 0; n < at.count; n++) {
      const y = at.getY(n) - this.falling.userData.speed * seconds;
      at.setY(n, y < -AROUND / 2 ? y + AROUND : y);
    }
    at.needsUpdate = true;
  }
}

function paint(geometry, high, low) {
  const at = geometry.attributes.position, colors = [];
  for (let n = 0; n < at.count; n++) {
    colors.push(...low.clone().lerp(high, Math.min(Math.max(at.getY(n) / RADIUS, 0) * 1.6, 1)).toArray());
  }
  geometry.setAttribute("color", new Float32BufferAttribute(colors, 3));
}

function falling(weather) {
  const [color, size, speed] = FALLING[weather];
  const made = cloud(DROPS, () => [0, 0, 0].map(() => (Math.random() - 0.5) * AROUND), { color, size });
  made.userData.speed = speed;
  return made;
}

function cloud(count, point, look) {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(Array.from({ length: count }, point).flat(), 3));
  const made = new Points(geometry, new PointsMaterial(look));
  made.frustumCulled = false;
  return made;
}

function onDome(radius) {
  const around = Math.random() * 2 * Math.PI, up = 0.1 + 0.9 * Math.random(), flat = Math.sqrt(1 - up * up);
  return [Math.cos(around) * flat * radius, up * radius, Math.sin(around) * flat * radius];
}
