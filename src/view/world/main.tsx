import { render } from "preact";
import { WorldApp } from "./app.tsx";

const root = document.getElementById("page");
if (root) {
  root.replaceChildren();
  render(<WorldApp address={new URLSearchParams(location.search).get("file")} />, root);
}
