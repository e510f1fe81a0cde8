/** How a player looks, in the colours of the page. */
export const STYLE = `
  :host { display: block; max-width: 1000px; }
  .player { color: var(--jp-content-font-color1, CanvasText); background: var(--jp-layout-color0, Canvas);
    font: 13px/1.4 system-ui, sans-serif; padding: 8px; border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    border-radius: 6px; }
  .pictures { display: flex; flex-wrap: wrap; gap: 12px; overflow-x: auto; }
  .answers { position: relative; width: 260px; height: 260px; flex: none; }
  .answers canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
  .ground { image-rendering: pixelated; }
  .seen { width: 260px; flex: none; }
  .caption { font-size: 12px; margin-top: 4px; overflow-wrap: anywhere; }
  .kind { margin-right: 8px; }
  .diagram { flex: 1 1 200px; min-width: 0; height: 260px; }
  .curves { flex: 1 1 200px; min-width: 0; display: flex; flex-direction: column; gap: 4px; }
  .curves canvas { width: 100%; height: 128px; cursor: col-resize; touch-action: none; }
  .curves.wide { flex-basis: 100%; flex-flow: row wrap; gap: 12px; }
  .curves.wide canvas { flex: 1 1 260px; min-width: 0; height: 166px; }
  .panel { flex: 1 1 140px; min-width: 0; max-width: 216px; }
  .panel .answers { width: 100%; height: auto; aspect-ratio: 1; }
  .name { border-left: 6px solid; padding-left: 6px; margin-top: 4px; font-weight: 600; overflow-wrap: anywhere; }
  .said { font-size: 12px; font-variant-numeric: tabular-nums; margin-top: 4px; }
  .quantity { display: flex; gap: 6px; align-items: center; margin-bottom: 8px; }
  .quantity input { flex: 1; max-width: 420px; }
  .quantity output { min-width: 4em; font-variant-numeric: tabular-nums; }
  .live { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; margin-bottom: 8px; }
  .layers { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; }
  .layers input { width: 3.4em; box-sizing: border-box; }
  [hidden] { display: none !important; }
  .chosen { display: contents; }
  .reel { max-width: 100%; height: auto; }
  .controls { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; margin-top: 8px; }
  .controls input { flex: 1; min-width: 100px; }
  button, select, input[type=number] { font: inherit; color: inherit; background: transparent; min-width: 34px; min-height: 32px;
    border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: 4px; cursor: pointer; }
  button:disabled { opacity: .4; cursor: default; }
  option { color: CanvasText; background: Canvas; }
  :focus-visible { outline: 2px solid #0072B2; outline-offset: 2px; }
  .words { font-variant-numeric: tabular-nums; min-height: 1.4em; margin-top: 4px; }
  .hint { opacity: .8; min-height: 1.4em; }
  .title { font-size: 12px; opacity: .8; margin-bottom: 6px; overflow-wrap: anywhere; }
  @media (max-width: 480px) {
    .player { font-size: 15px; }
    .caption, .said, .title { font-size: 14px; }
  }`;
