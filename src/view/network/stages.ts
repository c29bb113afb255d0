/** How a layer draws when all its items are too many for one frame. */
export interface Thinning {
  /** How strongly each item is drawn, 0 to 1, when this share of all is: fewer are drawn more strongly. */
  readonly strength: (share: number) => number;
  /** Called with the share of the items that is on the screen, whenever it changes. */
  readonly told: (share: number) => void;
}

/** Draws items from `from` to before `until` into a framebuffer, each as strongly as `strength` says. */
export type DrawItems = (from: number, until: number, into: WebGLFramebuffer, strength: number) => void;

/** Milliseconds of the graphics card that one piece of work may take: the page answers in between. */
const FRAME = 30;
const LEAST = 256;
const FIRST = 4096;
/** Each stage draws so many times more than the one before. */
const GROWTH = 4;
const POLL = 4;

/**
 * A picture that is drawn in stages: as much as a frame holds at once, then, while nothing moves, four times as much,
 * until all is there. A stage is made out of sight and shown when it is complete, so that what is on the screen always
 * is a whole picture of every nth item. The graphics card is asked how long each piece took, and given no more.
 */
export class Stages {
  private readonly gl: WebGL2RenderingContext;
  private readonly draw: DrawItems;
  private readonly thinning: Thinning;
  private readonly ready: () => void;
  private front: Target;
  private back: Target;
  private size = "";
  private key = "";
  private total = 0;
  /** Of the stage that is being drawn: how many it will have, and has. */
  private wanted = 0;
  private done = 0;
  private piece = FIRST;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How many items are on the screen. */
  drawn = 0;

  /** `ready`: called when another stage is complete, to be shown by the next `render`. */
  constructor(gl: WebGL2RenderingContext, draw: DrawItems, thinning: Thinning, ready: () => void) {
    this.gl = gl;
    this.draw = draw;
    this.thinning = thinning;
    this.ready = ready;
    this.front = targetOf(gl);
    this.back = targetOf(gl);
  }

  /** Shows `total` items in a canvas of that many pixels; with another `key` than before everything begins anew. */
  render(key: string, total: number, width: number, height: number): void {
    const { gl } = this;
    if (this.size !== `${width} ${height}`) {
      this.size = `${width} ${height}`;
      for (const target of [this.front, this.back]) resize(gl, target, width, height);
    }
    if (this.key !== key || this.total !== total) {
      this.key = key;
      this.total = total;
      this.begin(Math.min(total, this.piece));
      this.drawPiece();
    }
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, this.front.frameBuffer);
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }

  kill(): void {
    clearTimeout(this.timer);
    for (const { frameBuffer, texture } of [this.front, this.back]) {
      this.gl.deleteFramebuffer(frameBuffer);
      this.gl.deleteTexture(texture);
    }
  }

  private begin(wanted: number): void {
    const { gl } = this;
    this.wanted = wanted;
    this.done = 0;
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.back.frameBuffer);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }

  /** Draws the next piece, and goes on when the graphics card has done it. */
  private drawPiece(): void {
    clearTimeout(this.timer);
    const { gl, total } = this;
    const until = Math.min(this.wanted, this.done + this.piece);
    this.draw(this.done, until, this.back.frameBuffer, this.thinning.strength(this.wanted / total));
    const count = until - this.done;
    this.done = until;
    if (this.done === this.wanted) {
      [this.front, this.back] = [this.back, this.front];
      this.drawn = this.wanted;
      this.thinning.told(this.drawn / total);
    }
    const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    const start = performance.now();
    const wait = () => {
      if (sync && !gl.isContextLost() && gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED) {
        this.timer = setTimeout(wait, POLL);
        return;
      }
      gl.deleteSync(sync);
      this.learn(count, performance.now() - start);
      if (gl.isContextLost() || this.drawn === total) return;
      if (this.done === this.wanted) this.begin(Math.min(total, this.wanted * GROWTH));
      this.drawPiece();
      if (this.done === this.wanted) this.ready();
    };
    this.timer = setTimeout(wait, POLL);
  }

  /** Fewer at once after a piece that took too long, more after one that took less than it might. */
  private learn(count: number, took: number): void {
    if (took > FRAME) this.piece = Math.max(LEAST, Math.floor(this.piece * Math.max(0.25, FRAME / took)));
    else if (count === this.piece && took < FRAME / 2) this.piece *= 2;
  }
}

interface Target {
  readonly frameBuffer: WebGLFramebuffer;
  readonly texture: WebGLTexture;
}

function targetOf(gl: WebGL2RenderingContext): Target {
  return { frameBuffer: gl.createFramebuffer(), texture: gl.createTexture() };
}

function resize(gl: WebGL2RenderingContext, { frameBuffer, texture }: Target, width: number, height: number): void {
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
  gl.bindTexture(gl.TEXTURE_2D, null);
  gl.bindFramebuffer(gl.FRAMEBUFFER, frameBuffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
}

/**
 * All numbers below `count` in an order of which each beginning is spread evenly over them: first those that a high power
 * of two divides, last the odd ones.
 */
export function spreadOrder(count: number): Uint32Array {
  const order = new Uint32Array(count);
  let at = Math.min(1, count);
  for (let step = 2 ** Math.floor(Math.log2(Math.max(1, count))); step >= 1; step /= 2) {
    for (let number = step; number < count; number += 2 * step) order[at++] = number;
  }
  return order;
}
