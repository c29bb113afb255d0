/** Where the camera is: pixels of the panel on the screen are `zoom` times theirs, moved by `x`, `y`. */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const FITTED: Camera = { zoom: 1, x: 0, y: 0 };
export const MOST_ZOOM = 12;
