import {
  type EdgeProgramType,
  EdgeRectangleProgram,
  type InstancedProgramDefinition,
  NodeCircleProgram,
  type NodeProgramType,
  Program,
  type ProgramInfo,
} from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { colorToIndex, floatColor, getPixelColor } from "sigma/utils";
import type { Day } from "../../time/day.ts";

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
  /** The place in the arrays of what is drawn topmost at a place of the canvas, in CSS pixels, on the day last rendered; -1 where nothing is. */
  at(x: number, y: number): number;
}

/** Places are Sigma's own: of `sigma.getNodeDisplayData(node)`, after its first render. */
interface Spans {
  readonly from: ArrayLike<number>;
  /** Exclusive; numbers after every day while open. */
  readonly until: ArrayLike<number>;
  /** CSS colours, and which of them each item has. */
  readonly colours: readonly string[];
  readonly colour: ArrayLike<number>;
}
export interface DayEdges extends Spans {
  readonly size: number;
  /** Places of nodes, and of which of them each edge starts and ends. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
}
export interface DayDiscs extends Spans {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly size: number;
}
export type EdgeLayer = Layer<DayEdges, EdgeProgramType>;
export type DiscLayer = Layer<DayDiscs, NodeProgramType>;

/** Drawn as Sigma draws edges of type `line`, to the pixel. `enableEdgeEvents` has to be set for `at`. */
export function edgeLayer(): EdgeLayer {
  return layerOf(EdgeRectangleProgram.prototype, (edges: DayEdges, { floats, words, stride }) => {
    const { x, y, source, target, from, until, colour, size } = edges;
    const colours = bitsOf(edges.colours);
    for (let edge = 0, at = 0; edge < from.length; edge++, at += stride) {
      const [a, b] = [source[edge] as number, target[edge] as number];
      const [x1, y1] = [x[a] as number, y[a] as number];
      const [dx, dy] = [(x[b] as number) - x1, (y[b] as number) - y1];
      const square = dx * dx + dy * dy;
      const scale = square === 0 ? 0 : size / Math.sqrt(square);
      floats[at] = x1;
      floats[at + 1] = y1;
      floats[at + 2] = x[b] as number;
      floats[at + 3] = y[b] as number;
      floats[at + 4] = -dy * scale;
      floats[at + 5] = dx * scale;
      words[at + 6] = colours[colour[edge] as number] as number;
      words[at + 7] = idBits(edge);
      floats[at + 8] = from[edge] as number;
      floats[at + 9] = until[edge] as number;
    }
    return from.length;
  });
}

/** Drawn as Sigma draws circles. Discs do not hide the node below them from a click. */
export function discLayer(): DiscLayer {
  return layerOf(NodeCircleProgram.prototype, (discs: DayDiscs, { floats, words, stride }) => {
    const { x, y, from, until, colour, size } = discs;
    const colours = bitsOf(discs.colours);
    for (let disc = 0, at = 0; disc < from.length; disc++, at += stride) {
      floats[at] = x[disc] as number;
      floats[at + 1] = y[disc] as number;
      floats[at + 2] = size;
      words[at + 3] = colours[colour[disc] as number] as number;
      words[at + 4] = 0;
      floats[at + 5] = from[disc] as number;
      floats[at + 6] = until[disc] as number;
    }
    return from.length;
  });
}

interface Buffer {
  readonly floats: Float32Array;
  /** The same bytes: colours and ids are four bytes, and some would not survive as a float. */
  readonly words: Uint32Array;
  readonly stride: number;
}

const SPAN = [
  { name: "a_from", size: 1, type: WebGL2RenderingContext.FLOAT },
  { name: "a_until", size: 1, type: WebGL2RenderingContext.FLOAT },
];

/** A program of Sigma's, of which the shaders and the way they are set are used. */
interface Stock {
  getDefinition(): Omit<InstancedProgramDefinition, "ATTRIBUTES"> & {
    readonly ATTRIBUTES: readonly {
      readonly name: string;
      readonly size: number;
      readonly type: number;
      readonly normalized?: boolean | undefined;
    }[];
  };
  setUniforms(params: RenderParams, info: ProgramInfo): void;
}

function layerOf<Items extends Spans, Type>(
  stock: Stock,
  write: (items: Items, buffer: Buffer) => number,
): Layer<Items, Type> {
  let day: Day = 0;
  let drawing: DayProgram | null = null;

  class DayProgram extends Program<string> {
    readonly drawLabel = undefined;
    readonly drawHover = undefined;
    private waiting = false;
    private lastRendered: RenderParams | null = null;

    constructor(...given: ConstructorParameters<typeof Program<string>>) {
      super(...given);
      // Sigma makes a second one for nodes that are hovered, which has nothing to draw.
      drawing ??= this;
    }

    override getDefinition() {
      const definition = stock.getDefinition();
      return {
        ...definition,
        VERTEX_SHADER_SOURCE: onItsDays(definition.VERTEX_SHADER_SOURCE),
        UNIFORMS: [...definition.UNIFORMS, "u_day"],
        ATTRIBUTES: [
          ...definition.ATTRIBUTES.map((each) => ({ ...each, normalized: each.normalized ?? false })),
          ...SPAN,
        ],
      };
    }

    fill(items: Items): void {
      const stride = this.STRIDE;
      const floats = new Float32Array(items.from.length * stride);
      this.capacity = write(items, { floats, words: new Uint32Array(floats.buffer), stride });
      this.verticesCount = this.VERTICES * this.capacity;
      this.array = floats;
      this.waiting = true;
    }

    /** What stands in Sigma's graph is drawn by other programs. */
    override reallocate(): void {}
    process(): void {}

    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      stock.setUniforms.call(this, params, info);
      info.gl.uniform1f(info.uniformLocations.u_day ?? null, day);
    }

    override render(params: RenderParams): void {
      this.lastRendered = params;
      if (this.waiting) this.upload();
      super.render(params);
    }

    /** Once for both programs, the visible and the one for picking; the copy here is then let go. */
    private upload(): void {
      const { gl, buffer, constantBuffer } = this.normalProgram;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.STATIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
      gl.bufferData(gl.ARRAY_BUFFER, this.constantArray, gl.STATIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
      this.array = new Float32Array();
      this.waiting = false;
    }

    /** As `Program` does it, which uploads both buffers on every frame. */
    protected override bindProgram(program: ProgramInfo): void {
      const { gl } = program;
      const { buffer, constantBuffer } = this.normalProgram;
      let offset = 0;
      gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
      for (const each of this.CONSTANT_ATTRIBUTES) offset += this.bindAttribute(each, program, offset, false);
      offset = 0;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      for (const each of this.ATTRIBUTES) offset += this.bindAttribute(each, program, offset, true);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    }

    itemAt(x: number, y: number): number {
      if (!this.pickProgram || !this.lastRendered || this.hasNothingToRender()) return -1;
      const { gl, frameBuffer } = this.pickProgram;
      const { pixelRatio, downSizingRatio } = this.lastRendered;
      return colorToIndex(...getPixelColor(gl, frameBuffer, x, y, pixelRatio, downSizingRatio)) - 1;
    }
  }

  return {
    // Sigma only makes it, feeds it nothing and renders it.
    program: DayProgram as unknown as Type,
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

/** A shader of Sigma's that puts what is not there on the day outside of everything that is drawn. */
function onItsDays(shader: string): string {
  const end = shader.lastIndexOf("}");
  if (!shader.includes("void main() {") || end < 0) throw new Error("Sigma's shader is not as it was");
  return `attribute float a_from;
attribute float a_until;
uniform float u_day;
${shader.slice(0, end)}
  if (u_day < a_from || u_day >= a_until) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;
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
