import { type InstancedProgramDefinition, Program, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { Day } from "../../time/day.ts";

/** A program of Sigma's, of which the shaders and the way they are set are used. */
export interface Stock {
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
/** A program of Sigma's that knows its day, and uploads what it draws when that has changed and not on every frame. */
export abstract class KeptProgram extends Program<string> {
  readonly drawLabel: undefined;
  readonly drawHover: undefined;
  protected waiting = false;
  protected abstract readonly stock: Stock;
  protected abstract readonly day: Day;
  /** 0 to 1: what colours are multiplied by. */
  protected strength = 1;
  /** The first item that is drawn. */
  protected first = 0;

  override setUniforms(params: RenderParams, info: ProgramInfo): void {
    this.stock.setUniforms.call(this, params, info);
    info.gl.uniform1f(info.uniformLocations.u_day ?? null, this.day);
    info.gl.uniform1f(info.uniformLocations.u_strength ?? null, this.strength);
  }

  override render(params: RenderParams): void {
    if (this.waiting && !this.hasNothingToRender()) this.upload();
    super.render(params);
  }

  /** Once for both programs, the visible one and the one for picking. */
  protected upload(): void {
    const { gl, buffer, constantBuffer } = this.normalProgram;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
    gl.bufferData(gl.ARRAY_BUFFER, this.constantArray, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
    this.waiting = false;
  }

  /** As `Program` does it, without its uploads. */
  protected override bindProgram(program: ProgramInfo): void {
    const { gl } = program;
    const { buffer, constantBuffer } = this.normalProgram;
    let offset = 0;
    gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
    for (const each of this.CONSTANT_ATTRIBUTES) offset += this.bindAttribute(each, program, offset, false);
    offset = this.first * this.STRIDE * Float32Array.BYTES_PER_ELEMENT;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    for (const each of this.ATTRIBUTES) offset += this.bindAttribute(each, program, offset, true);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }
}

/** The definition of a program of Sigma's, with the day and the spans. */
export function definitionOf(stock: Stock) {
  const definition = stock.getDefinition();
  return {
    ...definition,
    VERTEX_SHADER_SOURCE: onItsDays(definition.VERTEX_SHADER_SOURCE),
    UNIFORMS: [...definition.UNIFORMS, "u_day", "u_strength"],
    ATTRIBUTES: [...definition.ATTRIBUTES.map((each) => ({ ...each, normalized: each.normalized ?? false })), ...SPAN],
  };
}

const SPAN = [
  { name: "a_from", size: 1, type: WebGL2RenderingContext.FLOAT },
  { name: "a_until", size: 1, type: WebGL2RenderingContext.FLOAT },
];

/** A shader of Sigma's that puts what is not there on the day outside of everything that is drawn. */
function onItsDays(shader: string): string {
  const end = shader.lastIndexOf("}");
  if (!shader.includes("void main() {") || end < 0) throw new Error("Sigma's shader is not as it was");
  return `attribute float a_from;
attribute float a_until;
uniform float u_day;
uniform float u_strength;
${shader.slice(0, end)}
#ifndef PICKING_MODE
  v_color *= u_strength;
#endif
  if (u_day < a_from || u_day >= a_until) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;
}
