import { createStaticServer, listen } from '../../.ci/serve.mjs';

/** A running copy of the server that `npm start` runs. */
export interface Served {
  /** Address with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the built game on a free port.
 * @param root another folder than dist/
 */
export async function serve(root?: string): Promise<Served> {
  const server = createStaticServer(root);
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // A browser keeps its connections open; do not wait for it to let go.
        server.closeAllConnections();
      }),
  };
}
