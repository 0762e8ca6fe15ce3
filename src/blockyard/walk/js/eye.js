// The camera behind her. A wall behind her pushes it nearer; in a narrow room she looks with her own eyes.

import { PerspectiveCamera, Vector3 } from "three";

const AWAY = 13;
const HEAD = 4.6;
const OVER = 1.8; // studs over her head that the camera looks past, so that she hides little
const NEAREST = 2.5; // nearer than this her back would fill the picture

export class Eye {
  constructor(bodies, ground) {
    this.bodies = bodies;
    this.ground = ground;
    this.camera = new PerspectiveCamera(65, 1, 0.3, 3000);
    this.yaw = 0; // 0 looks north (-z)
    this.pitch = -0.16;
    this.away = AWAY;
  }

  turn(yaw, pitch) {
    this.yaw += yaw;
    this.pitch = Math.min(Math.max(this.pitch + pitch, -1.2), 0.9);
  }

  get forward() {
    return new Vector3(-Math.sin(this.yaw), 0, -Math.cos(this.yaw));
  }

  lookAlong(way) {
    if (way.lengthSq() > 0.01) this.yaw = Math.atan2(-way.x, -way.z);
    this.pitch = -0.16;
  }

  // Gives whether she is in the picture.
  follow(feet, aspect) {
    const flat = Math.cos(this.pitch), ahead = this.forward.multiplyScalar(flat).setY(Math.sin(this.pitch));
    const head = feet.clone().setY(feet.y + HEAD);
    const over = head.clone().setY(head.y + OVER);
    const free = this.bodies.isSolidAt(over.x, over.y, over.z) ? 0 : this.free(over, ahead);
    this.away = free < this.away ? free : Math.min(free, this.away + 0.4);
    const isSeen = this.away > NEAREST;
    if (isSeen) this.camera.position.copy(over).addScaledVector(ahead, -this.away);
    else this.camera.position.copy(head).addScaledVector(ahead, 0.2);
    this.camera.lookAt(this.camera.position.clone().add(ahead));
    if (this.camera.aspect !== aspect) {
      this.camera.aspect = aspect;
      this.camera.updateProjectionMatrix();
    }
    return isSeen;
  }

  // Studs behind her head in which nothing stands.
  free(head, ahead) {
    for (let away = 0.5; away <= AWAY; away += 0.5) {
      const { x, y, z } = head.clone().addScaledVector(ahead, -away - 0.5);
      if (y < this.ground.heightAt(x, z) + 0.6 || this.bodies.isSolidAt(x, y, z)) return away - 0.5;
    }
    return AWAY;
  }
}
