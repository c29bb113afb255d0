import {
  type EdgeProgramType,
  EdgeRectangleProgram,
  NodeCircleProgram,
  type NodeProgramType,
  type ProgramInfo,
} from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { colorToIndex, floatColor, getPixelColor } from "sigma/utils";
import type { Day } from "../../time/day.ts";
import { definitionOf, KeptProgram, type Stock } from "./kept-program.ts";
import { Stages, type Thinning } from "./stages.ts";

/**
 * Edges and discs that know their days: each carries its first day and the first day after it as attributes, and the
 * day shown is one number. Moving the slider uploads nothing and runs no code an edge; the graphics card leaves out
 * what is not there on the day.
 *
 * Sigma asks for program classes and makes them itself, so a layer gives its `program` to the settings and is fed
 * from arrays once Sigma has begun. Nothing of it stands in Sigma's graph.
 */
interface Layer<Items, Type> {
  readonly program: Type;
  /** Draws these instead of what was drawn before, from the next render on. Uploaded once. */
  feed(items: Items): void;
  /** What the next render shows; ask Sigma for one with `scheduleRender()`. */
  show(day: Day): void;
  /** The number of what this layer shows topmost at a place of the canvas, in CSS pixels; -1 where it shows nothing. */
  at(x: number, y: number): number;
}

/** Places are Sigma's own: of `sigma.getNodeDisplayData(node)`, after its first render. */
export interface Spans {
  readonly from: ArrayLike<number>;
  /** Exclusive; numbers after every day while open. */
  readonly until: ArrayLike<number>;
  /** CSS colours, and which of them each item has. */
  readonly colours: readonly string[];
  readonly colour: ArrayLike<number>;
  /** The places of the items in the order in which they are drawn, later ones on top; by default as they stand. */
  readonly order?: ArrayLike<number>;
}
export interface DayEdges extends Spans {
  /** Width, of all or of each. */
  readonly size: number | ArrayLike<number>;
  /** Places of nodes, and of which of them each edge starts and ends. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** The number that `at` gives for each edge; by default its place in the arrays. */
  readonly numbers?: ArrayLike<number>;
}
export interface DayDiscs extends Spans {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Radius, of all or of each. */
  readonly size: number | ArrayLike<number>;
}
export type EdgeLayer = Layer<DayEdges, EdgeProgramType>;
export type DiscLayer = Layer<DayDiscs, NodeProgramType>;

/**
 * Drawn as Sigma draws edges of type `line`, to the pixel; with `thinning` at once only as many of the first as a frame
 * holds. `enableEdgeEvents` has to be set for `at`, which finds what is drawn.
 */
export function edgeLayer(thinning?: Thinning): EdgeLayer {
  return layerOf(EdgeRectangleProgram.prototype, thinning, (edges: DayEdges, { floats, words, stride }) => {
    const { x, y, source, target, from, until, colour, numbers, order } = edges;
    const size = sizesOf(edges.size);
    const colours = bitsOf(edges.colours);
    for (let item = 0, at = 0; item < from.length; item++, at += stride) {
      const edge = order ? (order[item] as number) : item;
      const [a, b] = [source[edge] as number, target[edge] as number];
      const [x1, y1] = [x[a] as number, y[a] as number];
      const [dx, dy] = [(x[b] as number) - x1, (y[b] as number) - y1];
      const square = dx * dx + dy * dy;
      const scale = square === 0 ? 0 : size(edge) / Math.sqrt(square);
      floats[at] = x1;
      floats[at + 1] = y1;
      floats[at + 2] = x[b] as number;
      floats[at + 3] = y[b] as number;
      floats[at + 4] = -dy * scale;
      floats[at + 5] = dx * scale;
      words[at + 6] = colours[colour[edge] as number] as number;
      words[at + 7] = idBits(numbers ? (numbers[edge] as number) : edge);
      floats[at + 8] = from[edge] as number;
      floats[at + 9] = until[edge] as number;
    }
    return from.length;
  });
}

/** Drawn as Sigma draws circles, `thinning` as of edges. Discs do not hide the node below them from a click. */
export function discLayer(thinning?: Thinning): DiscLayer {
  return layerOf(NodeCircleProgram.prototype, thinning, (discs: DayDiscs, { floats, words, stride }) => {
    const { x, y, from, until, colour, order } = discs;
    const size = sizesOf(discs.size);
    const colours = bitsOf(discs.colours);
    for (let item = 0, at = 0; item < from.length; item++, at += stride) {
      const disc = order ? (order[item] as number) : item;
      floats[at] = x[disc] as number;
      floats[at + 1] = y[disc] as number;
      floats[at + 2] = size(disc);
      words[at + 3] = colours[colour[disc] as number] as number;
      words[at + 4] = 0;
      floats[at + 5] = from[disc] as number;
      floats[at + 6] = until[disc] as number;
    }
    return from.length;
  });
}

function sizesOf(size: number | ArrayLike<number>): (item: number) => number {
  return typeof size === "number" ? () => size : (item) => size[item] as number;
}

interface Buffer {
  readonly floats: Float32Array;
  /** The same bytes: colours and ids are four bytes, and some would not survive as a float. */
  readonly words: Uint32Array;
  readonly stride: number;
}

function layerOf<Items extends Spans, Type>(
  stock: Stock,
  thinning: Thinning | undefined,
  write: (items: Items, buffer: Buffer) => number,
): Layer<Items, Type> {
  let day: Day = 0;
  let drawing: FedProgram | null = null;

  class FedProgram extends KeptProgram {
    protected override readonly stock = stock;
    private lastRendered: RenderParams | null = null;
    private into: WebGLFramebuffer | null = null;
    private end = 0;
    private fed = 0;
    private stages: Stages | null = null;

    constructor(...given: ConstructorParameters<typeof KeptProgram>) {
      super(...given);
      // Sigma makes a second one for nodes that are hovered, which has nothing to draw.
      drawing ??= this;
    }

    protected override get day(): Day {
      return day;
    }

    override getDefinition() {
      return definitionOf(stock);
    }

    fill(items: Items): void {
      const stride = this.STRIDE;
      const floats = new Float32Array(items.from.length * stride);
      this.capacity = write(items, { floats, words: new Uint32Array(floats.buffer), stride });
      this.verticesCount = this.VERTICES * this.capacity;
      this.array = floats;
      this.waiting = true;
      this.fed++;
    }

    /** What stands in Sigma's graph is drawn by other programs. */
    override reallocate(): void {}
    process(): void {}

    /** Only what is seen: the picture for picking is drawn when somebody picks. */
    override render(params: RenderParams): void {
      this.lastRendered = params;
      if (this.hasNothingToRender()) return;
      if (this.waiting) this.upload();
      if (thinning) this.renderStages(params, thinning);
      else this.drawItems(params, this.normalProgram, 0, this.capacity, null);
    }

    private renderStages(params: RenderParams, thinning: Thinning): void {
      const { width, height, matrix } = params;
      const gl = this.normalProgram.gl as WebGL2RenderingContext;
      this.stages ??= new Stages(
        gl,
        (from, until, into, strength) => {
          this.strength = strength;
          if (this.lastRendered) this.drawItems(this.lastRendered, this.normalProgram, from, until, into);
        },
        thinning,
        () => this.renderer.scheduleRender(),
      );
      const key = [...matrix, width, height, day, this.fed].join();
      this.stages.render(key, this.capacity, gl.drawingBufferWidth, gl.drawingBufferHeight);
    }

    override kill(): void {
      this.stages?.kill();
      super.kill();
    }

    override drawWebGL(method: number, { gl, frameBuffer, isPicking }: ProgramInfo): void {
      gl.bindFramebuffer(gl.FRAMEBUFFER, isPicking ? frameBuffer : this.into);
      (gl as WebGL2RenderingContext).drawArraysInstanced(method, 0, this.VERTICES, this.end - this.first);
    }

    /** The copy here is let go: of a million edges it would be forty megabytes. */
    protected override upload(): void {
      super.upload();
      this.array = new Float32Array();
    }

    itemAt(x: number, y: number): number {
      const [pick, params] = [this.pickProgram, this.lastRendered];
      if (!pick || !params || this.hasNothingToRender()) return -1;
      const { gl, frameBuffer } = pick;
      const { pixelRatio, downSizingRatio } = params;
      const scale = pixelRatio / downSizingRatio;
      gl.bindFramebuffer(gl.FRAMEBUFFER, frameBuffer);
      // One pixel of it is asked for, so one is drawn: the place is Sigma's, of `getPixelColor`.
      gl.enable(gl.SCISSOR_TEST);
      gl.scissor(Math.floor(x * scale), Math.floor(gl.drawingBufferHeight / downSizingRatio - y * scale), 1, 1);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      this.drawItems({ ...params, pixelRatio: scale }, pick, 0, this.stages?.drawn ?? this.capacity, null);
      gl.disable(gl.SCISSOR_TEST);
      const colour = getPixelColor(gl, frameBuffer, x, y, pixelRatio, downSizingRatio);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      return colorToIndex(...colour) - 1;
    }

    private drawItems(
      params: RenderParams,
      program: ProgramInfo,
      from: number,
      until: number,
      into: WebGLFramebuffer | null,
    ): void {
      [this.first, this.end, this.into] = [from, until, into];
      const { width, height, pixelRatio } = params;
      program.gl.viewport(0, 0, width * pixelRatio, height * pixelRatio);
      this.bindProgram(program);
      this.renderProgram(params, program);
      this.unbindProgram(program);
      program.gl.bindFramebuffer(program.gl.FRAMEBUFFER, null);
    }
  }

  return {
    // Sigma only makes it, feeds it nothing and renders it.
    program: FedProgram as unknown as Type,
    feed: (items) => {
      if (!drawing) throw new Error("a layer is fed after Sigma has been started with its program");
      drawing.fill(items);
    },
    show: (next) => {
      day = next;
    },
    at: (x, y) => drawing?.itemAt(x, y) ?? -1,
  };
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

function bitsOf(colours: readonly string[]): number[] {
  return colours.map((colour) => {
    float[0] = floatColor(colour);
    return bits[0] as number;
  });
}

/** As Sigma writes ids into colours, which leaves 24 bits: red first, opaque as far as a colour of Sigma's can be. */
function idBits(place: number): number {
  const id = place + 1;
  return ((0xfe << 24) | ((id & 0xff) << 16) | (id & 0xff00) | ((id >>> 16) & 0xff)) >>> 0;
}
