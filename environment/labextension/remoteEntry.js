/**
 * Plays outputs of the type application/vnd.chainrule.player+json in JupyterLab and Notebook 7, in untrusted notebooks too.
 *
 * Written by hand in the form that a bundler would give it: JupyterLab loads this file, asks it for ./mimeExtension, and
 * gives it its own Lumino. The recording is in the output's HTML, of which nothing but that data is read.
 */
(() => {
  const NAME = "chainrule-player";
  const TYPE = "application/vnd.chainrule.player+json";
  const script = new URL("player.js", document.currentScript.src).href;
  let shared;

  async function sharedModule(name) {
    const versions = Object.values(shared[name]);
    const factory = await versions[0].get();
    return factory();
  }

  async function mimeExtension() {
    const [{ Widget }, { filmOfHtml }] = await Promise.all([
      sharedModule("@lumino/widgets"),
      import(new URL("film.js", script).href),
      import(script),
    ]);

    class Played extends Widget {
      async renderModel(model) {
        const html = [].concat(model.data["text/html"] ?? "").join("");
        try {
          const player = document.createElement(NAME);
          player.film = filmOfHtml(html);
          this.node.replaceChildren(player);
        } catch (error) {
          this.node.textContent = `This run cannot be played: ${error.message}`;
        }
      }
    }

    return {
      __esModule: true,
      default: {
        id: `${NAME}:plugin`,
        // Before text/html, whose rank is 50.
        rank: 0,
        dataType: "json",
        rendererFactory: { safe: true, mimeTypes: [TYPE], defaultRank: 0, createRenderer: () => new Played() },
      },
    };
  }

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB[NAME] = {
    init(scope) {
      shared = scope;
    },
    async get(module) {
      if (module !== "./mimeExtension") throw new Error(`${NAME} has no ${module}`);
      const loaded = await mimeExtension();
      return () => loaded;
    },
  };
})();
