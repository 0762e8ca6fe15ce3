// In place of the world where there is no WebGL: nothing moves, everything is played from the list.

const nothing = () => {};

export const STILL = {
  setOpen: nothing,
  setHidden: nothing,
  setHours: nothing,
  setMarks: nothing,
  standBefore: nothing,
  goBack: nothing,
  setCheckpoint: nothing,
  takePhoto: null,
};
