import { h, type VNode } from "preact";
import type { Shape } from "../scene/shapes.ts";

/** Shapes of a scene as elements of the page; colours come from the style sheet's tokens. */
export function Shapes({ shapes }: { shapes: readonly Shape[] }): VNode {
  return (
    <>
      {shapes.map((shape, i) => (
        <ShapeElement key={`${shape.of ?? ""}${shape.tag}${i}`} shape={shape} />
      ))}
    </>
  );
}

function ShapeElement({ shape }: { shape: Shape }): VNode {
  const classes = [
    `fill-${shape.fill}`,
    shape.stroke ? `stroke-${shape.stroke}` : "",
    shape.halo ? `halo-${shape.halo}` : "",
  ];
  const props: Record<string, string | number> = { ...shape.attrs, class: classes.filter(Boolean).join(" ") };
  if (shape.of) props["data-participant"] = shape.of;
  return h(shape.tag, props, shape.text);
}
