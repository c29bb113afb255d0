import { expect, test } from "vitest";

test("the browser of these tests draws with WebGL2", () => {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) throw new Error("no WebGL2: SwiftShader was not found beside the browser, or not asked for");
  gl.clearColor(1, 0, 0, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  const pixel = new Uint8Array(4);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  expect([...pixel]).toEqual([255, 0, 0, 255]);
});

test("the browser of these tests has a font with letters and their marks", () => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("no canvas");
  pen.font = "40px sans-serif";
  const inkOf = (text: string) => {
    pen.clearRect(0, 0, 100, 60);
    pen.fillText(text, 0, 45);
    return pen.getImageData(0, 0, 100, 60).data.reduce((sum, value) => sum + value, 0);
  };
  expect(inkOf("u")).toBeGreaterThan(0);
  expect(inkOf("ü")).toBeGreaterThan(inkOf("u"));
});
