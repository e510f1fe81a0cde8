/**
 * Plays outputs of the type application/vnd.chainrule.player+json in JupyterLab and Notebook 7, in untrusted notebooks too.
 *
 * Written by hand in the form that a bundler would give it: JupyterLab loads this file, asks it for ./mimeExtension, and
 * gives it its own Lumino. The recording is in the output's HTML, of which nothing but that data is read. A live player
 * reaches its training over a comm, which this extension opens.
 */
(() => {
  const NAME = "chainrule-player";
  const TYPE = "application/vnd.chainrule.player+json";
  const script = new URL("player.js", document.currentScript.src).href;
  const COMM = "chainrule-live";
  let shared;
  let application;

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
          player.open = lineFrom(this.node);
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

  /** Lets a player talk to the kernel of the notebook that it stands in, as soon as there is one and as long as it runs. */
  function lineFrom(node) {
    return (session, heard, ended) => {
      const panel = [...(application?.shell.widgets("main") ?? [])].find((widget) => widget.node.contains(node));
      const context = panel?.sessionContext;
      let comm;
      const begin = () => {
        const kernel = context.session?.kernel;
        if (comm || !kernel || !["idle", "busy"].includes(kernel.status)) return;
        try {
          comm = kernel.createComm(COMM);
        } catch {
          return; // Another page talks to this kernel.
        }
        comm.onMsg = (message) => heard(message.content.data.text);
        comm.onClose = () => ended();
        comm.open({ text: session });
      };
      const look = (_, status) => {
        if (comm && ["restarting", "autorestarting", "dead", "terminating", "unknown"].includes(status)) ended();
        else begin();
      };
      context?.statusChanged.connect(look);
      if (context) begin();
      return {
        say: (text) => comm && !comm.isDisposed && comm.send({ text }),
        isBusy: () => context?.session?.kernel?.status === "busy",
        close() {
          context?.statusChanged.disconnect(look);
          if (comm && !comm.isDisposed) {
            comm.onClose = () => {};
            if (context.session?.kernel?.connectionStatus === "connected") comm.close();
            else comm.dispose();
          }
        },
      };
    };
  }

  const live = {
    id: `${NAME}:live`,
    autoStart: true,
    activate: (lab) => {
      application = lab;
    },
  };

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB[NAME] = {
    init(scope) {
      shared = scope;
    },
    async get(module) {
      if (module === "./extension") return () => ({ __esModule: true, default: live });
      if (module !== "./mimeExtension") throw new Error(`${NAME} has no ${module}`);
      const loaded = await mimeExtension();
      return () => loaded;
    },
  };
})();
